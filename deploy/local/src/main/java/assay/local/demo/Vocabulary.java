package assay.local.demo;

import java.util.List;

/** The words of which the names of invented clients are made. */
final class Vocabulary {

    /**
     * What a company makes.
     *
     * @param name as part of the company's name
     * @param industry section and division of ISIC
     */
    record Trade(String name, String industry) {}

    static final List<String> PLACES = List.of(
            "Qinglan",
            "Donghe",
            "Baisha",
            "Yunting",
            "Nanpu",
            "Xishan",
            "Longquan",
            "Haimen",
            "Jinxi",
            "Luotian",
            "Pinghu",
            "Shuangliu",
            "Tongjiang",
            "Wuyuan",
            "Yanshan",
            "Zhenhai",
            "Chengkou",
            "Fuling",
            "Guangling",
            "Heshan",
            "Jiahe",
            "Kunlun",
            "Lingshan",
            "Meiling");

    static final List<Trade> TRADES = List.of(
            new Trade("Machinery", "C28"),
            new Trade("Cement", "C23"),
            new Trade("Steel Structures", "C25"),
            new Trade("Foods", "C10"),
            new Trade("Textiles", "C13"),
            new Trade("Chemicals", "C20"),
            new Trade("Logistics", "H49"),
            new Trade("Electronics", "C26"),
            new Trade("Paper", "C17"),
            new Trade("Shipyard", "C30"),
            new Trade("Pharma", "C21"),
            new Trade("Glass", "C23"));

    static final List<String> SURNAMES = List.of("Chen", "Lin", "Zhao", "Sun", "Guo", "He", "Luo", "Xie");

    static final List<String> GIVEN_NAMES =
            List.of("Weilan", "Jianyu", "Minghua", "Ruoxi", "Haoran", "Yating", "Zhiyuan", "Siqi", "Bowen", "Lihua");

    private Vocabulary() {}
}
