package org.banyancms.core.migration;

/** Is told of each value that an operation changes. */
interface Witness {
    /** Looks away. */
    Witness NONE =
            new Witness() {
                @Override
                public void changed(int operation, Sight sight) {
                    return; // nobody asked
                }

                @Override
                public void kept(int operation, Sight sight, String why) {
                    return; // nobody asked
                }
            };

    /** A value has become another one, or stands elsewhere, or was asked to go. */
    void changed(int operation, Sight sight);

    /**
     * A value has no place in the new shape, and is kept aside.
     *
     * @param why {@code not_convertible}, {@code other_language}, {@code no_variant} or {@code
     *     no_place}
     */
    void kept(int operation, Sight sight, String why);
}
