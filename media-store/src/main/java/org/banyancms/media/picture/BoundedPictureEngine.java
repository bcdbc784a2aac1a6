package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/** Lets only so many pictures be decoded at once, so that memory stays bounded however many ask. */
public final class BoundedPictureEngine implements PictureEngine {
    private final PictureEngine engine;
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce how many pictures may be decoded at the same time
     * @param patience how long a caller waits for its turn before it is refused
     */
    public BoundedPictureEngine(PictureEngine engine, int atOnce, Duration patience) {
        this.engine = engine;
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Set<PictureFormat> writes() {
        return engine.writes();
    }

    @Override
    public boolean reads(String mediaType) {
        return engine.reads(mediaType);
    }

    @Override
    public PictureSize storedSize(PictureSource source) throws IOException {
        return engine.storedSize(source);
    }

    @Override
    public BufferedImage preview(PictureSource source) throws IOException {
        return inTurn(() -> engine.preview(source));
    }

    @Override
    public Rendered render(
            PictureSource source, Framing framing, PictureFormat format, Credit credit)
            throws IOException {
        return inTurn(() -> engine.render(source, framing, format, credit));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inTurn(Work<T> work) throws IOException {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    private ProblemException busy() {
        return ProblemException.of(
                MediaProblem.MEDIA_BUSY, Map.of("seconds", patience.toSeconds()));
    }
}
