package org.banyancms.server.start;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line says. {@code --port}, {@code --data} and {@code --no-demo} become settings;
 * settings written as {@code --banyan.…=…} go through as they are.
 *
 * @param settings arguments as Spring Boot takes them
 */
public record CommandLine(List<String> settings) {
    /** What it understands. */
    public static final String USAGE =
            "It understands --port NUMBER (0 takes any free one), --data FOLDER, --no-demo, and settings"
                    + " as --banyan.NAME=VALUE.";

    private static final int MAX_PORT = 65_535;

    public CommandLine {
        settings = List.copyOf(settings);
    }

    /**
     * Reads arguments.
     *
     * @throws Refusal when there is one that nobody understands
     */
    public static CommandLine of(String... arguments) {
        var settings = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            var name =
                    argument.contains("=")
                            ? argument.substring(0, argument.indexOf('='))
                            : argument;
            boolean takesNext =
                    !argument.contains("=") && (name.equals("--port") || name.equals("--data"));
            if (takesNext && i + 1 == arguments.length) {
                throw new Refusal("The option " + name + " needs a value. " + USAGE);
            }
            var value =
                    takesNext
                            ? arguments[++i]
                            : argument.substring(Math.min(name.length() + 1, argument.length()));
            settings.add(setting(name, value, argument));
        }
        return new CommandLine(settings);
    }

    private static String setting(String name, String value, String argument) {
        return switch (name) {
            case "--port" -> "--server.port=" + port(value);
            case "--data" -> "--banyan.data=" + present(name, value);
            case "--no-demo" -> "--banyan.demo=false";
            default -> {
                if (!name.matches("--[a-z]+(\\.[A-Za-z0-9_.\\[\\]-]+)")) {
                    throw new Refusal("The option " + argument + " is not known. " + USAGE);
                }
                yield argument;
            }
        };
    }

    private static String port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > MAX_PORT) {
            throw new Refusal(
                    "A port is a number from 0 to 65535, and \"" + value + "\" is not one.");
        }
        return value;
    }

    private static String present(String name, String value) {
        if (value.isBlank()) {
            throw new Refusal("The option " + name + " needs a value. " + USAGE);
        }
        return value;
    }
}
