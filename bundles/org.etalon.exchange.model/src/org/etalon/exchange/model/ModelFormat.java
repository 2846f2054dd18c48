// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

/** How a document is written. */
public enum ModelFormat {
	/** XML Metadata Interchange, as EMF writes it. */
	XMI,
	/** JSON. */
	JSON
}
