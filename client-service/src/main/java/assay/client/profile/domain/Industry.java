package assay.client.profile.domain;

/**
 * Codes of the International Standard Industrial Classification: the letter of the section and the two digits of the
 * division, such as {@code F42} for civil engineering.
 *
 * <p>Source: United Nations, ISIC Rev. 4 (2008), Statistical papers M/4/Rev.4, part two.
 */
public final class Industry {

    /** Section letter, first and last division: the whole classification. */
    private static final String SECTIONS = "A0103 B0509 C1033 D3535 E3639 F4143 G4547 H4953 I5556 J5863 K6466 L6868 "
            + "M6975 N7782 O8484 P8585 Q8688 R9093 S9496 T9798 U9999";

    private Industry() {}

    /** Whether the code names a division within its section. */
    public static boolean isDivision(String code) {
        if (!code.matches("[A-U][0-9]{2}")) {
            return false;
        }
        int at = SECTIONS.indexOf(code.charAt(0));
        int division = Integer.parseInt(code.substring(1));
        return division >= Integer.parseInt(SECTIONS.substring(at + 1, at + 3))
                && division <= Integer.parseInt(SECTIONS.substring(at + 3, at + 5));
    }

    /** Whether a list may be filtered by the code. */
    public static boolean isSectionOrDivision(String code) {
        return isSection(code) || isDivision(code);
    }

    /** Whether the code is the letter of a section, which stands for all of its divisions. */
    public static boolean isSection(String code) {
        return code.matches("[A-U]");
    }
}
