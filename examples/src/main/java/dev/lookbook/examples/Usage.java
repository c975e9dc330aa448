package dev.lookbook.examples;

/** Says how an example is called when it is called otherwise. */
final class Usage {
    private Usage() {}

    /** Ends the program with a usage line unless there is an argument for each word of it. */
    static void require(String[] args, Class<?> example, String words) {
        if (args.length != words.split(" ").length) {
            System.err.println("usage: java -cp examples/target/lookbook.jar " + example.getName() + " " + words);
            System.exit(2);
        }
    }
}
