/** Words with their parts of speech, by Apache OpenNLP; no other room sees that library. */
@NullMarked
package dev.webexplorer.datagen.text;

import org.jspecify.annotations.NullMarked;
