package org.banyancms.server.architecture.offending.direction.media;

import org.banyancms.server.architecture.offending.direction.translations.Segment;

record Picture(Segment caption) {}
