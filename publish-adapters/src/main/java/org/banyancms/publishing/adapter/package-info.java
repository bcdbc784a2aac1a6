/**
 * What every way out must be able to do, in our words: render, create, update, remove, reconcile,
 * observe. One folder below for each; {@code ChannelContract} among the tests is what each must
 * pass.
 */
@NullMarked
package org.banyancms.publishing.adapter;

import org.jspecify.annotations.NullMarked;
