// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.IOException;

/** A limit was exceeded below the XML parser, which lets only an {@link IOException} through. */
final class LimitExceededException extends IOException {

	private static final long serialVersionUID = 1L;

	LimitExceededException(String found) {
		super(found);
	}
}
