// SPDX-License-Identifier: EPL-2.0
/**
 * Rules of the architecture that a compiler does not know: of manifests, of classes and of files. Every rule is a
 * function from the sources to what is wrong with them; its test shows that the sources keep it and that it finds what
 * it is meant to find.
 */
package org.etalon.architecture;
