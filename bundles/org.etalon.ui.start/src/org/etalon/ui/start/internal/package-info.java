// SPDX-License-Identifier: EPL-2.0
/**
 * The first screen: what is due, what changed, where the year stands, and a beginning for who has no register yet.
 */
package org.etalon.ui.start.internal;
