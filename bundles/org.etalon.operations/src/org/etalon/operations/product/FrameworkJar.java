// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The jar of the framework without its signature, as packaging leaves it: classes of a signed jar on the class path are
 * verified at each start and kept out of the class caches of the virtual machine. Its sum was compared with the signed
 * list before.
 */
final class FrameworkJar {

	private static final String SIGNATURE = "META-INF/[^/]+\\.(SF|RSA|DSA|EC)";

	private FrameworkJar() {
	}

	static void withoutSignature(Path jar) throws IOException {
		FileTime time = Files.getLastModifiedTime(jar);
		Path plain = jar.resolveSibling(jar.getFileName() + ".new");
		try (ZipFile in = new ZipFile(jar.toFile())) {
			if (in.stream().noneMatch(entry -> isSignature(entry.getName()))) {
				return;
			}
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(plain))) {
				for (ZipEntry entry : in.stream().filter(each -> !isSignature(each.getName())).toList()) {
					ZipEntry copy = new ZipEntry(entry.getName());
					copy.setLastModifiedTime(entry.getLastModifiedTime());
					out.putNextEntry(copy);
					in.getInputStream(entry).transferTo(out);
					out.closeEntry();
				}
			}
		}
		Files.move(plain, jar, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(jar, time);
	}

	private static boolean isSignature(String name) {
		return name.toUpperCase(Locale.ROOT).matches(SIGNATURE);
	}
}
