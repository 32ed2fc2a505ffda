/** java -cp epubcheck.jar Books.java FILE...: epubcheck over many books; its messages, and status 1 when it refuses one. */
public class Books {
    public static void main(String[] files) {
        int refused = 0;
        for (String file : files) {
            if (new com.adobe.epubcheck.tool.EpubChecker().run(new String[] {"-q", file}) == 0) continue;
            System.out.println(file + " REFUSED");
            refused = 1;
        }
        System.exit(refused);
    }
}
