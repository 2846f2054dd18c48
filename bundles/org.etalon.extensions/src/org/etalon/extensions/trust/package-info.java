// SPDX-License-Identifier: EPL-2.0
/**
 * Whom an installation trusts: the signers of a jar, the certificates that were pinned, and what is refused whoever
 * signed it. Nothing here runs or loads what it judges.
 */
package org.etalon.extensions.trust;
