// SPDX-License-Identifier: EPL-2.0
/** How a map is placed: the grid of its steps, the ways of its connectors, the cards. */
package org.etalon.journey.internal;
