// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.etalon.exchange.Texts;

/** The help of all commands, from a file for each group of them. */
final class HelpTexts extends ResourceBundle {

	/** Names of the files. */
	static final List<String> FILES = List.of("help", "help-certification", "help-register", "help-year", "help-model",
			"help-following", "help-sheet", "help-trial", "help-bundle-build", "help-install");

	private final List<ResourceBundle> parts;

	HelpTexts(Locale locale) {
		this.parts = FILES.stream().map(file -> Texts.bundle(CommandLineRun.class, file, locale)).toList();
	}

	@Override
	protected Object handleGetObject(String key) {
		for (ResourceBundle part : parts) {
			if (part.containsKey(key)) {
				return part.getObject(key);
			}
		}
		return null;
	}

	@Override
	public Enumeration<String> getKeys() {
		Set<String> keys = new LinkedHashSet<>();
		parts.forEach(part -> keys.addAll(part.keySet()));
		return Collections.enumeration(keys);
	}
}
