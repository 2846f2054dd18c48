// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the installed bundles the framework gets: those that the product was made of, and those that were accepted
 * and are still what was accepted. p2 keeps the list of what is installed; what it says alone loads nothing.
 *
 * @param lines   lines of the list of bundles
 * @param refused what is left out
 */
record Selection(List<String> lines, List<Refused> refused) {

	/** Bundles from this level on serve changes of the installation only. */
	static final int MANAGING_LEVEL = 10;

	/** What is started at this level serves windows only. */
	static final int WORKBENCH_LEVEL = 7;

	/** Serves changes as well; it extends the framework, and what does that has no level. */
	private static final String EXTENSION = "org.eclipse.osgi.compatibility.state";

	private static final String FOLDER = "plugins/";
	private static final int FIELDS = 5;
	private static final int LEDGER_FIELDS = 7;
	private static final int BUFFER = 1 << 16;

	/** Why a bundle is left out. */
	enum Reason {
		/** Nobody accepted it. */
		NOT_ACCEPTED,
		/** The file is not the one that was accepted. */
		CHANGED,
		/** The file is not there or cannot be read. */
		UNREADABLE
	}

	/** A bundle that is left out. */
	record Refused(String name, String version, Reason reason) {
	}

	/**
	 * For an installation.
	 *
	 * @param managing whether the installation is going to be changed: then what manages it is there, and nothing of
	 *                 what was added to the product
	 */
	static Selection of(Path home, boolean managing) throws IOException {
		Set<String> national = new HashSet<>(Files.readAllLines(home.resolve("lib/national")));
		Map<String, String> accepted = null;
		List<String> lines = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		for (String line : Files.readAllLines(bundles(home.resolve("configuration")))) {
			String[] fields = line.split(",");
			if (line.startsWith("#") || fields.length < FIELDS) {
				continue;
			}
			String file = fields[2].startsWith(FOLDER) ? fields[2].substring(FOLDER.length()) : fields[2];
			if (national.contains(file)) {
				int level = Integer.parseInt(fields[3]);
				if (managing ? level != WORKBENCH_LEVEL : level < MANAGING_LEVEL && !fields[0].equals(EXTENSION)) {
					lines.add(line);
				}
			} else if (!managing) {
				accepted = accepted == null ? accepted(home) : accepted;
				Reason reason = reason(home, file, accepted.get(file));
				if (reason == null) {
					lines.add(line);
				} else {
					refused.add(new Refused(fields[0], fields[1], reason));
				}
			}
		}
		return new Selection(lines, refused);
	}

	/** Symbolic names and versions of what was added to the product, a line each. */
	List<String> added(Path home) throws IOException {
		Set<String> national = new HashSet<>(Files.readAllLines(home.resolve("lib/national")));
		return lines.stream().map(line -> line.split(","))
				.filter(fields -> !national.contains(fields[2].substring(fields[2].lastIndexOf('/') + 1)))
				.map(fields -> fields[0] + " " + fields[1]).toList();
	}

	/** The same and more; there cannot be two of the same name and version. */
	Selection with(List<String> more) {
		Set<String> names = new HashSet<>();
		more.forEach(line -> names.add(identity(line)));
		List<String> all = new ArrayList<>(lines);
		all.removeIf(line -> names.contains(identity(line)));
		all.addAll(more);
		return new Selection(all, refused);
	}

	private static String identity(String line) {
		String[] fields = line.split(",");
		return fields[0] + "," + fields[1];
	}

	/** The list of bundles in a configuration. */
	static Path bundles(Path configuration) {
		return configuration.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
	}

	/** Whether a configuration was made for exactly this. */
	boolean isThatOf(Path configuration) throws IOException {
		Path made = bundles(configuration);
		return Files.isReadable(made) && Files.readAllLines(made).equals(text());
	}

	/** Makes this the list of bundles of a configuration; its time is that of the list of the installation. */
	void write(Path configuration, Path home) throws IOException {
		Path list = bundles(configuration);
		Files.createDirectories(list.getParent());
		Files.write(list, text());
		Files.setLastModifiedTime(list, Files.getLastModifiedTime(bundles(home.resolve("configuration"))));
	}

	private List<String> text() {
		List<String> text = new ArrayList<>(List.of("#encoding=UTF-8", "#version=1"));
		text.addAll(lines);
		return text;
	}

	/** SHA-256 of the accepted files by name. */
	private static Map<String, String> accepted(Path home) throws IOException {
		Map<String, String> accepted = new HashMap<>();
		Path ledger = home.resolve("rules/accepted");
		if (Files.exists(ledger)) {
			for (String line : Files.readAllLines(ledger)) {
				String[] fields = line.split("\t");
				if (!line.startsWith("#") && fields.length == LEDGER_FIELDS) {
					accepted.put(fields[LEDGER_FIELDS - 1], fields[0]);
				}
			}
		}
		return accepted;
	}

	private static Reason reason(Path home, String file, String sha256) {
		if (sha256 == null || file.contains("/")) {
			return Reason.NOT_ACCEPTED;
		}
		try {
			return sha256.equals(sha256(home.resolve(FOLDER + file))) ? null : Reason.CHANGED;
		} catch (IOException e) {
			return Reason.UNREADABLE;
		}
	}

	private static String sha256(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
