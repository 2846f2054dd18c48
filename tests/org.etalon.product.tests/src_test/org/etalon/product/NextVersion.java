// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A site with the built product under a later qualifier: every bundle of ours, every feature, the product itself. */
final class NextVersion {

	private static final Path BUILT = Product.ROOT.resolve("products/org.etalon.headless/target/repository");
	private static final Pattern QUALIFIED = Pattern.compile("org\\.etalon\\.cli_(1\\.0\\.0\\.(\\w+))\\.jar");

	private final Path site;
	private final String now;
	private final String next;

	private NextVersion(Path site, String now, String next) {
		this.site = site;
		this.now = now;
		this.next = next;
	}

	/** The version of the built product. */
	static String built() throws IOException {
		return qualified(1);
	}

	private static String qualified(int group) throws IOException {
		try (Stream<Path> plugins = Files.list(BUILT.resolve("plugins"))) {
			return plugins.map(file -> QUALIFIED.matcher(file.getFileName().toString())).filter(Matcher::matches)
					.findFirst().orElseThrow().group(group);
		}
	}

	/** Writes a site. */
	static Path write(Path site, String qualifier) throws IOException {
		new NextVersion(site, qualified(2), qualifier).write();
		return site;
	}

	private void write() throws IOException {
		try (Stream<Path> files = Files.walk(BUILT)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = site.resolve(BUILT.relativize(file).toString().replace(now, next));
				Files.createDirectories(target.getParent());
				String name = file.getFileName().toString();
				if (name.equals("content.jar") || name.equals("artifacts.jar")) {
					list(file, target);
				} else if (name.endsWith(".jar") && name.contains(now)) {
					jar(file, target);
				} else if (!name.endsWith(".xz") && !name.equals("p2.index")) {
					Files.copy(file, target);
				}
			}
		}
	}

	private void list(Path file, Path target) throws IOException {
		try (ZipFile in = new ZipFile(file.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
			ZipEntry entry = in.stream().findFirst().orElseThrow();
			out.putNextEntry(new ZipEntry(entry.getName()));
			String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
			// sums and sizes are those of the jars as they were
			out.write(text.replace(now, next)
					.replaceAll("<property name='(download\\.checksum|artifact\\.size|download\\.size)[^>]*/>", "")
					.replaceAll("<properties size='\\d+'>", "<properties>").getBytes(StandardCharsets.UTF_8));
		}
	}

	private void jar(Path file, Path target) throws IOException {
		try (ZipFile in = new ZipFile(file.toFile());
				OutputStream raw = Files.newOutputStream(target);
				ZipOutputStream out = new ZipOutputStream(raw)) {
			for (ZipEntry entry : in.stream().toList()) {
				byte[] bytes = in.getInputStream(entry).readAllBytes();
				if (entry.getName().equals("META-INF/MANIFEST.MF") || entry.getName().equals("feature.xml")) {
					bytes = new String(bytes, StandardCharsets.UTF_8).replace(now, next)
							.getBytes(StandardCharsets.UTF_8);
				}
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(bytes);
			}
		}
	}

	/** Signs a site as its publisher does. */
	static void sign(Path site, Path keystore, String alias, String password) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(List.of(Product.ROOT.resolve("releng/sign-site").toString(),
				site.toString(), keystore.toString(), alias)).redirectErrorStream(true);
		builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JARSIGNER",
				"-storepass:env SITE_PASSWORD", "SITE_PASSWORD", password));
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor(1, TimeUnit.MINUTES);
		assertEquals(0, process.exitValue(), said);
	}
}
