// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.nio.file.Path;

import org.etalon.exchange.ReadabilityNormsFile;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Settings;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.StandardSettings;

/** Finds the coefficients and limits of readability that setting A37 names. */
public final class NormsInEffect {

	private NormsInEffect() {
	}

	/**
	 * The norms: built in, or those of a file.
	 *
	 * @throws UnreadableInputException if the file cannot be read or has something wrong in it
	 */
	public static ReadabilityNorms of(Settings settings) throws UnreadableInputException {
		String value = settings.value(StandardSettings.A37);
		return value.equals(StandardSettings.A37.defaultValue()) ? ReadabilityNorms.builtIn()
				: ReadabilityNormsFile.read(Path.of(value), value);
	}
}
