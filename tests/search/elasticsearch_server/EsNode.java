import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** One node with the settings given as arguments (name=value). It ends when its standard input does: nothing outlives the tests. */
public class EsNode {
    public static void main(String[] arguments) throws Exception {
        LogConfigurator.configureESLogging(); // before any class of Elasticsearch makes a logger
        Settings settings = settings(arguments);
        LogConfigurator.configureWithoutConfig(settings);
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), Path.of(settings.get("path.home"), "config"), () -> settings.get("node.name"));
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir()), Set.of(), Map.of(), false);
        Node node = new Node(environment, plugins);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.start();
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    private static Settings settings(String[] arguments) {
        Settings.Builder builder = Settings.builder();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            builder.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        return builder.build();
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (Exception failure) {
            failure.printStackTrace();
        }
    }
}
