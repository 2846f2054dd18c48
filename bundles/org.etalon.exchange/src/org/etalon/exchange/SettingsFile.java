// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.norm.Problem;
import org.etalon.norm.Setting;

/**
 * Reads settings from a file: a line {@code A11=CERTIFICATE} each, empty lines and lines that begin with {@code #} left
 * out, UTF-8.
 */
public final class SettingsFile {

	private static final int MOST_BYTES = 1 << 20;

	private SettingsFile() {
	}

	/**
	 * Reads a file.
	 *
	 * @param path  where it is; names of further files in it are seen from its folder
	 * @param file  how the user named it
	 * @param known the settings there are
	 * @return the values by the ids of their settings
	 * @throws UnreadableInputException if it cannot be read, names an unknown setting, one twice, or a value that is
	 *                                  not allowed
	 */
	public static Map<String, String> read(Path path, String file, Collection<Setting> known)
			throws UnreadableInputException {
		Map<String, String> values = new LinkedHashMap<>();
		List<String> lines = lines(path, file);
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			int equals = line.indexOf('=');
			String id = (equals < 0 ? line : line.substring(0, equals)).strip().toUpperCase(Locale.ROOT);
			Setting setting = known.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
			if (setting == null || equals < 0) {
				throw problem(file, i + 1, id, "UNKNOWN_SETTING", line,
						String.join("|", known.stream().map(Setting::id).toList()));
			}
			String value = value(setting, line.substring(equals + 1).strip(), path);
			if (!setting.allows(value)) {
				throw problem(file, i + 1, id, "INVALID_VALUE", line.substring(equals + 1).strip(),
						String.join("|", setting.values()));
			}
			if (values.put(id, value) != null) {
				throw problem(file, i + 1, id, "DUPLICATE_SETTING", line, "");
			}
		}
		return values;
	}

	private static String value(Setting setting, String text, Path path) {
		String name = text.toUpperCase(Locale.ROOT);
		return !setting.file() || setting.values().contains(name) || text.isEmpty() ? name
				: path.toAbsolutePath().resolveSibling(text).toString();
	}

	private static List<String> lines(Path path, String file) throws UnreadableInputException {
		try {
			if (Files.isDirectory(path)) {
				throw InputFile.unreadable(file, "DIRECTORY", file, "A11=CERTIFICATE");
			}
			if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
				throw InputFile.unreadable(file, "TABLE_TOO_LARGE", Long.toString(Files.size(path)),
						Integer.toString(MOST_BYTES));
			}
			String text = Files.readString(path, StandardCharsets.UTF_8);
			return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
		} catch (NoSuchFileException e) {
			throw InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (CharacterCodingException e) {
			throw InputFile.unreadable(file, "BAD_ENCODING", "", "UTF-8");
		} catch (IOException e) {
			throw Registers.notReadable(file, e);
		}
	}

	private static UnreadableInputException problem(String file, long line, String id, String code, String found,
			String expected) {
		return new UnreadableInputException(new Problem(file, line, id, "", code, Excerpt.of(found), expected));
	}
}
