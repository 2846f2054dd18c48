// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The texts of a properties file beside a class: English for an English locale, Russian for any other, whatever the
 * locale of the machine.
 */
public final class Texts {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Locale locale;
	private final ResourceBundle bundle;

	/**
	 * Reads the texts.
	 *
	 * @param owner class in the package of the file
	 * @param name  name of the Russian file without {@code .properties}
	 */
	public Texts(Class<?> owner, String name, Locale locale) {
		this.locale = locale;
		this.bundle = bundle(owner, name, locale);
	}

	/** The same texts for a library that takes a bundle. */
	public static ResourceBundle bundle(Class<?> owner, String name, Locale locale) {
		return ResourceBundle.getBundle(owner.getPackageName() + "." + name,
				isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT, owner.getClassLoader(), NO_FALLBACK);
	}

	/** Whether {@code locale} is served in English. */
	public static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	/** The language asked for. */
	public Locale locale() {
		return locale;
	}

	/** The text of {@code key} with its places {0}, {1}… filled. */
	public String get(String key, String... arguments) {
		if (arguments.length == 0) {
			return bundle.getString(key);
		}
		return MessageFormat.format(bundle.getString(key), (Object[]) arguments);
	}

	/** Whether there is a text for {@code key}. */
	public boolean has(String key) {
		return bundle.containsKey(key);
	}

	/** Every text by its key, in order of key, with its places not filled. */
	public Map<String, String> patterns() {
		Map<String, String> patterns = new TreeMap<>();
		for (String key : bundle.keySet()) {
			patterns.put(key, bundle.getString(key));
		}
		return patterns;
	}
}
