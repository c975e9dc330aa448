import dev.lookbook.coco.*;
import dev.lookbook.coco.edit.*;
import dev.lookbook.coco.eval.*;
import dev.lookbook.convert.*;
import dev.lookbook.dataset.*;
import dev.lookbook.deepfashion2.*;
import dev.lookbook.deepfashion2.check.*;
import dev.lookbook.deepfashion2.pairs.*;
import dev.lookbook.deepfashion2.retrieval.*;
import dev.lookbook.examples.synthetic.*;
import dev.lookbook.io.*;
import dev.lookbook.manifest.*;
import dev.lookbook.manifest.check.*;
import dev.lookbook.manifest.csv.*;
import dev.lookbook.manifest.repair.*;
import dev.lookbook.manifest.result.*;
import dev.lookbook.model.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

System.out.println("Lookbook is here. Try:")
System.out.println("  SyntheticSplit.write(Path.of(\"target/split\"), 12, 7)")
System.out.println("  var split = DeepFashion2Reader.open(Path.of(\"target/split\"))")
System.out.println("  split.stream().limit(3).forEach(System.out::println)")
