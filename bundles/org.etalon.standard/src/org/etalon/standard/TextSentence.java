// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

/**
 * A sentence of a text.
 *
 * @param text   the sentence as it stands in the text, without white space around it
 * @param counts what is counted in it
 */
public record TextSentence(String text, TextCounts counts) {
}
