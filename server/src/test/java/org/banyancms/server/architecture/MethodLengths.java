package org.banyancms.server.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.banyancms.server.architecture.SizeBudget.Room;

/**
 * Measures the body of every method and constructor, from its opening to its closing brace, as
 * Checkstyle's MethodLength does, with the eyes of the compiler.
 */
final class MethodLengths {

    private MethodLengths() {}

    static List<Room> in(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var sources =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = sources.getJavaFileObjectsFromPaths(files);
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null, sources, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            var rooms = new ArrayList<Room>();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Ruler(unit, positions), rooms);
            }
            return rooms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Ruler extends TreeScanner<Void, List<Room>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;

        Ruler(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
        }

        @Override
        public Void visitMethod(MethodTree method, List<Room> rooms) {
            if (method.getBody() != null) {
                var body = method.getBody();
                long first = lines.getLineNumber(positions.getStartPosition(unit, body));
                long last = lines.getLineNumber(positions.getEndPosition(unit, body) - 1);
                var file = Path.of(unit.getSourceFile().toUri()).getFileName();
                rooms.add(new Room(file + "#" + method.getName(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, rooms);
        }
    }
}
