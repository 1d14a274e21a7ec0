package assay.scoring.slotting;

/** Examples of the contract. */
final class SlottingExamples {

    static final String NEW_CARD = """
            {"portfolio":"main","name":{"en":"Project finance in brief","zh":"项目融资简表"},\
            "factors":[{"code":"finances","name":{"en":"Finances","zh":"财务"},"weight":60,\
            "subFactors":[{"code":"cover","name":{"en":"Cover ratios","zh":"覆盖率"},"weight":70,\
            "descriptors":{"STRONG":{"en":"Excellent cover","zh":"覆盖率优异"},"GOOD":{"en":"Good cover",\
            "zh":"覆盖率良好"},"SATISFACTORY":{"en":"Fair cover","zh":"覆盖率尚可"},"WEAK":{"en":"Weak cover",\
            "zh":"覆盖率薄弱"}}},{"code":"construction","name":{"en":"Construction","zh":"建设"},"weight":30,\
            "optional":true,"descriptors":{"STRONG":{"en":"Excellent contract","zh":"合同优异"},\
            "GOOD":{"en":"Good contract","zh":"合同良好"},"SATISFACTORY":{"en":"Fair contract","zh":"合同尚可"},\
            "WEAK":{"en":"Weak contract","zh":"合同薄弱"}}}]},{"code":"sponsor","name":{"en":"Sponsor","zh":"发起人"},\
            "weight":40,"subFactors":[{"code":"record","name":{"en":"Record","zh":"业绩"},"weight":100,\
            "descriptors":{"STRONG":{"en":"Excellent record","zh":"业绩优异"},"GOOD":{"en":"Good record",\
            "zh":"业绩良好"},"SATISFACTORY":{"en":"Fair record","zh":"业绩尚可"},"WEAK":{"en":"Weak record",\
            "zh":"业绩薄弱"}}}]}],"cutOffs":{"strong":1.5,"good":2.5,"satisfactory":3.5},\
            "caps":[{"subFactor":"record","from":"WEAK","best":"SATISFACTORY"}],"overrideNotches":1}""";

    static final String CARD_RECEIPT = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","version":1,"status":"CANDIDATE",\
            "documentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    static final String CARD = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","version":1,"portfolio":"main","status":"CANDIDATE",\
            "document":{"name":{"en":"Project finance in brief","zh":"项目融资简表"},"factors":[{"code":"finances",\
            "name":{"en":"Finances","zh":"财务"},"weight":60,"subFactors":[{"code":"cover",\
            "name":{"en":"Cover ratios","zh":"覆盖率"},"weight":70,"descriptors":{"STRONG":{"en":"Excellent cover",\
            "zh":"覆盖率优异"},"GOOD":{"en":"Good cover","zh":"覆盖率良好"},"SATISFACTORY":{"en":"Fair cover",\
            "zh":"覆盖率尚可"},"WEAK":{"en":"Weak cover","zh":"覆盖率薄弱"}},"optional":false},{"code":"construction",\
            "name":{"en":"Construction","zh":"建设"},"weight":30,"optional":true,\
            "descriptors":{"STRONG":{"en":"Excellent contract","zh":"合同优异"},"GOOD":{"en":"Good contract",\
            "zh":"合同良好"},"SATISFACTORY":{"en":"Fair contract","zh":"合同尚可"},"WEAK":{"en":"Weak contract",\
            "zh":"合同薄弱"}}}]},{"code":"sponsor","name":{"en":"Sponsor","zh":"发起人"},"weight":40,\
            "subFactors":[{"code":"record","name":{"en":"Record","zh":"业绩"},"weight":100,\
            "descriptors":{"STRONG":{"en":"Excellent record","zh":"业绩优异"},"GOOD":{"en":"Good record",\
            "zh":"业绩良好"},"SATISFACTORY":{"en":"Fair record","zh":"业绩尚可"},"WEAK":{"en":"Weak record",\
            "zh":"业绩薄弱"}},"optional":false}]}],"cutOffs":{"strong":1.5,"good":2.5,"satisfactory":3.5},\
            "caps":[{"subFactor":"record","from":"WEAK","best":"SATISFACTORY"}],"overrideNotches":1},\
            "documentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "author":"owner-3","registeredAt":"2026-03-02T08:00:00Z"}""";

    static final String CARDS = "{\"items\":[" + CARD + "]}";

    static final String INVALID_CARD = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/slotting-cards","code":"validation-failed",\
            "errors":[{"pointer":"/factors/0/subFactors","code":"weights-percent",\
            "detail":"have weights that add up to 90 instead of 100"}]}""";

    static final String FOUR_EYES = """
            {"type":"urn:assay:problem:four-eyes","title":"Somebody else has to do this","status":422,\
            "detail":"Who asked for something cannot approve or release it, and who decided cannot review the\
             decision.",\
            "instance":"/v1/slotting-cards/0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01/activation","code":"four-eyes"}""";

    static final String NEW_RATING = """
            {"project":"WIND-2026-014","projectName":"Wind farm, Inner Mongolia",\
            "cardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01","choices":{"cover":"GOOD","construction":"STRONG",\
            "record":"SATISFACTORY"},"maturityYears":12,"exposureAtDefault":{"amount":"100000000.00",\
            "currency":"CNY"},"approach":"EU_UK","override":{"class":"GOOD",\
            "reason":"Parent guarantee signed after the review"}}""";

    static final String RATING = """
            {"id":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c02","portfolio":"main","project":"WIND-2026-014",\
            "projectName":"Wind farm, Inner Mongolia","cardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01",\
            "class":"GOOD","classByCard":"GOOD","classByScore":"GOOD","score":2.22,"caps":[],\
            "marks":[{"factor":"finances","subFactor":"cover","chosen":"GOOD","weight":0.42,\
            "contribution":0.84},{"factor":"finances","subFactor":"construction","chosen":"STRONG",\
            "weight":0.18,"contribution":0.18},{"factor":"sponsor","subFactor":"record","chosen":"SATISFACTORY",\
            "weight":0.4,"contribution":1.2}],"override":{"class":"GOOD",\
            "reason":"Parent guarantee signed after the review"},"inDefault":false,"maturityYears":12.0,\
            "approach":"EU_UK","weightsVersion":"slotting-weights-2023.1",\
            "exposureAtDefault":{"amount":"100000000.00","currency":"CNY"},"riskWeight":0.9,\
            "riskWeightedAssets":{"amount":"90000000.00","currency":"CNY"},"capital":{"amount":"7200000.00",\
            "currency":"CNY"},"expectedLossShare":0.008,"expectedLoss":{"amount":"800000.00","currency":"CNY"},\
            "ratedBy":"officer-2","ratedAt":"2026-03-03T09:30:00Z"}""";

    static final String RATINGS = "{\"items\":[" + RATING + "]}";

    static final String INVALID_RATING = """
            {"type":"urn:assay:problem:validation-failed","title":"The request breaks its contract",\
            "status":400,"detail":"Each part that is wrong stands under \\"errors\\".",\
            "instance":"/v1/slotting-ratings","code":"validation-failed","errors":[{"pointer":"/choices/record",\
            "code":"required","detail":"is required"}]}""";

    static final String NO_CARD = """
            {"type":"urn:assay:problem:no-active-slotting-card","title":"There is no released slotting card",\
            "status":409,"detail":"Portfolio main has no released slotting card. Have one released first, \
            or name a card.","instance":"/v1/slotting-ratings","code":"no-active-slotting-card"}""";

    static final String OVERRIDE = """
            {"type":"urn:assay:problem:override-not-allowed","title":"The override is not allowed","status":422,\
            "detail":"The card says WEAK. An override may improve that by 1 classes at most, \
            and never a default.","instance":"/v1/slotting-ratings","code":"override-not-allowed",\
            "errors":[{"pointer":"/override/class","code":"override-not-allowed",\
            "detail":"is not allowed: the card says WEAK and an override may improve that by 1 classes at most, \
            never a default"}]}""";

    static final String REPLAY = """
            {"ratingId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c02","cardId":"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01",\
            "identical":true,"storedHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "replayedHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "replayedAt":"2026-03-04T10:00:00Z"}""";

    private SlottingExamples() {}
}
