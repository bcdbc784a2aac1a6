package org.banyancms.media.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.banyancms.media.picture.BrokenPictureException;

/**
 * How a picture file is built, found by walking its parts without decoding any.
 *
 * @param end first byte after the picture
 * @param frames how many pictures it holds
 */
record Anatomy(int end, int frames) {
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_END = 0xD9;

    /** Walks a file of a kind that has an anatomy; any other ends where its bytes end. */
    static Anatomy of(FileKind kind, ByteBuffer file) throws BrokenPictureException {
        try {
            return switch (kind) {
                case JPEG -> jpeg(file);
                case PNG -> png(file);
                case GIF -> gif(file.order(ByteOrder.LITTLE_ENDIAN));
                case WEBP -> webp(file.order(ByteOrder.LITTLE_ENDIAN));
                default -> new Anatomy(file.limit(), 1);
            };
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new BrokenPictureException("the file ends before the picture does", e);
        }
    }

    private static Anatomy jpeg(ByteBuffer file) throws BrokenPictureException {
        file.position(2);
        while (true) {
            int marker = nextMarker(file);
            if (marker == JPEG_END) {
                return new Anatomy(file.position(), 1);
            }
            boolean bare = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            if (!bare) {
                int length = file.getShort() & 0xFFFF;
                file.position(file.position() + Math.max(0, length - 2));
            }
            if (marker == JPEG_SCAN) {
                skipEntropy(file);
            }
        }
    }

    private static int nextMarker(ByteBuffer file) throws BrokenPictureException {
        if ((file.get() & 0xFF) != 0xFF) {
            throw new BrokenPictureException(
                    "a marker is missing at byte " + (file.position() - 1));
        }
        int marker = file.get() & 0xFF;
        while (marker == 0xFF) {
            marker = file.get() & 0xFF;
        }
        return marker;
    }

    /** Stops before the next marker that is neither stuffing nor a restart. */
    private static void skipEntropy(ByteBuffer file) {
        while (true) {
            if (file.get() == (byte) 0xFF) {
                int next = file.get() & 0xFF;
                while (next == 0xFF) {
                    next = file.get() & 0xFF;
                }
                if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                    file.position(file.position() - 2);
                    return;
                }
            }
        }
    }

    private static Anatomy png(ByteBuffer file) {
        file.position(8);
        int frames = 1;
        while (true) {
            int length = file.getInt();
            int type = file.getInt();
            if (type == 0x6163544C) { // acTL
                frames = file.getInt(file.position());
            }
            file.position(Math.addExact(file.position(), Math.addExact(nonNegative(length), 4)));
            if (type == 0x49454E44) { // IEND
                return new Anatomy(file.position(), frames);
            }
        }
    }

    private static int nonNegative(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a length of " + length);
        }
        return length;
    }

    private static Anatomy gif(ByteBuffer file) throws BrokenPictureException {
        file.position(10);
        int flags = file.get() & 0xFF;
        file.position(13 + colours(flags));
        int frames = 0;
        while (true) {
            switch (file.get() & 0xFF) {
                case 0x2C -> {
                    frames++;
                    int local = file.get(file.position() + 8) & 0xFF;
                    file.position(file.position() + 10 + colours(local));
                    skipBlocks(file);
                }
                case 0x21 -> {
                    file.get();
                    skipBlocks(file);
                }
                case 0x3B -> {
                    return new Anatomy(file.position(), Math.max(1, frames));
                }
                default ->
                        throw new BrokenPictureException(
                                "an unknown block at byte " + file.position());
            }
        }
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static void skipBlocks(ByteBuffer file) {
        for (int length = file.get() & 0xFF; length > 0; length = file.get() & 0xFF) {
            file.position(file.position() + length);
        }
    }

    private static Anatomy webp(ByteBuffer file) {
        int end = Math.addExact(nonNegative(file.getInt(4)), 8);
        file.position(12);
        int frames = 0;
        while (file.position() + 8 <= end) {
            int type = file.getInt();
            int length = nonNegative(file.getInt());
            frames += type == 0x464D4E41 ? 1 : 0; // ANMF
            file.position(Math.min(Math.addExact(file.position(), length + (length & 1)), end));
        }
        file.position(end);
        return new Anatomy(end, Math.max(1, frames));
    }
}
