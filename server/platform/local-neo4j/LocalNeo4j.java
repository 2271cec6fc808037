import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/**
 * Neo4j Community behind Bolt on loopback, for one parent process.
 *
 * <p>Arguments: data folder, Bolt port (0: a free one), page cache in MB, milliseconds to wait for the folder, settings
 * file, further settings files. The first line of stdin is the password: arguments and environment can be read by others on the machine. The end of stdin ends the
 * database.
 *
 * <p>Says on stdout {@code READY <port>}, or {@code FAILED <IN_USE pid|PORT_TAKEN port|OTHER text>}; before it perhaps
 * {@code WAITING <pid>}.
 */
public class LocalNeo4j {
    private static final BufferedReader STDIN = new BufferedReader(new InputStreamReader(System.in));
    private static FileChannel holder;
    private static volatile DatabaseManagementService running;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        String password = STDIN.readLine();
        if (password == null) return;
        // Started here because log4j cannot start during a shutdown, where Neo4j closes its logs.
        LogManager.getRootLogger();
        endWithParent();
        try {
            holdFolder(folder, Long.parseLong(args[3]));
            // Neo4j itself would notice only after a full start and stop.
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            setFirstPassword(folder, Path.of(args[4]).getParent(), password);
            DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(folder);
            for (int i = 4; i < args.length; i++) builder.loadPropertiesFromFile(Path.of(args[i]));
            running = builder
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                    .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(Integer.parseInt(args[2])))
                    .build();
            // Before the password: from the second start on Neo4j refuses an unchanged one, and a stop without the hook is a crash.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> running.shutdown()));
            setPassword(password);
            GraphDatabaseAPI system = (GraphDatabaseAPI) running.database("system");
            ConnectorPortRegister ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
            while (ports.getLocalAddress(ConnectorType.BOLT) == null) Thread.sleep(20);
            System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        } catch (Throwable e) {
            fail(reason(e, port), e);
        }
    }

    /** Into a file that Neo4j reads when it makes its first user: otherwise Bolt would open with the password everyone knows. */
    private static void setFirstPassword(Path folder, Path settings, String password) {
        if (Files.exists(folder.resolve("data/databases/system"))) return;
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        ExecutionContext context = new ExecutionContext(folder, settings, silent, System.err, new DefaultFileSystemAbstraction());
        // What follows the dashes is no option, however it begins.
        int code = new CommandLine(new SetInitialPasswordCommand(context)).execute("--", password);
        if (code != 0) throw new IllegalStateException("The first password could not be set");
    }

    private static void setPassword(String password) {
        try {
            running.database("system")
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).contains("cannot be the same")) throw e;
        }
    }

    /** Waits for a predecessor that is still stopping. The system drops the lock with its process, so none can be stale. */
    private static void holdFolder(Path folder, long milliseconds) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("in-use-by");
        holder = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + milliseconds * 1_000_000;
        boolean told = false;
        // One byte far behind the text, so that others can read the text on every system.
        while (holder.tryLock(1 << 20, 1, false) == null) {
            String pid = Files.readString(file).strip();
            if (System.nanoTime() > deadline) fail("IN_USE " + pid, null);
            if (!told) System.out.println("WAITING " + pid);
            told = true;
            Thread.sleep(200);
        }
        // Through the same channel: the system gives the lock back when this process closes the file, however it opened it.
        holder.truncate(0).write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
    }

    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (STDIN.readLine() != null) {}
            } catch (IOException e) {
                // A broken pipe says the same as its end.
            }
            System.exit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static String reason(Throwable error, int port) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof FileLockException) return "IN_USE";
            if (e instanceof BindException || e.getClass().getSimpleName().equals("PortBindException"))
                return "PORT_TAKEN " + port;
        }
        Throwable root = error;
        while (root.getCause() != null) root = root.getCause();
        return "OTHER " + String.valueOf(root).replaceAll("\\s+", " ");
    }

    private static void fail(String reason, Throwable error) {
        System.out.println("FAILED " + reason);
        if (error != null) error.printStackTrace();
        System.exit(1);
    }
}
