// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

/** Makes rule bundles of Java: a variant of subject 77 for appeals that scores as the national one, and does more. */
final class RuleJar {

	private static final String SOURCE = """
			package region;

			import java.util.EnumSet;
			import java.util.function.Supplier;
			import org.etalon.norm.*;
			import org.etalon.scoring.*;

			public final class Rules implements ScoringVariant {
				private final Scheme scheme = Schemes.twoStages();
				static final java.util.List<Object> KEPT = new java.util.ArrayList<>();

				public Rules() {
					%s
				}

				public VariantInfo info() {
					return new VariantInfo("region-77", "1", EnumSet.of(ObjectKind.APPEALS_SERVIS), "77", null, null);
				}

				public Scheme scheme() {
					return scheme;
				}

				public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
					Scorer national = scheme.scorer("region-77", settings, calendar);
					return new Scorer() {
						public Assessment assess(Submission submission) {
							%s
						}
					};
				}
			}
			""";
	private static final String COMPONENT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="region.Rules">
			  <service>
			    <provide interface="org.etalon.scoring.ScoringVariant"/>
			  </service>
			  <implementation class="region.Rules"/>
			</scr:component>
			""";
	private static final String MANIFEST = """
			Manifest-Version: 1.0
			Bundle-ManifestVersion: 2
			Bundle-SymbolicName: org.region.rules
			Bundle-Version: 1.0.0
			Bundle-ActivationPolicy: lazy
			Etalon-Rules: 1
			Import-Package: org.etalon.norm;version="[1.0.0,2.0.0)",org.etalon.scoring;version="[1.0.0,2.0.0)"
			Service-Component: OSGI-INF/rules.xml
			Require-Capability: osgi.extender;filter:="(osgi.extender=osgi.component)"
			""";

	private RuleJar() {
	}

	/** A bundle whose variant is made by some statements, and whose scorer is others. */
	static Path make(Path folder, String making, String scoring) throws IOException {
		return make(folder, making, scoring, null);
	}

	/** The same with golden cases. */
	static Path make(Path folder, String making, String scoring, String cases) throws IOException {
		Path source = Files.createDirectories(folder.resolve("region")).resolve("Rules.java");
		Files.writeString(source, SOURCE.formatted(making, scoring));
		String path;
		try (Stream<Path> plugins = Files.list(Product.HOME.resolve("plugins"))) {
			path = plugins.map(Path::toString).filter(name -> name.contains("org.etalon."))
					.collect(Collectors.joining(":"));
		}
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-proc:none",
				"-cp", path, "-d", folder.toString(), source.toString()));
		Path jar = folder.resolve("rules.jar");
		Manifest manifest = new Manifest(new ByteArrayInputStream(
				(MANIFEST + (cases == null ? "" : "Etalon-Cases: cases.csv\n")).getBytes(StandardCharsets.UTF_8)));
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out, manifest)) {
			add(entries, "OSGI-INF/rules.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
			if (cases != null) {
				add(entries, "cases.csv", cases.getBytes(StandardCharsets.UTF_8));
			}
			try (Stream<Path> classes = Files.list(folder.resolve("region"))) {
				List<Path> all = classes.filter(each -> each.toString().endsWith(".class")).toList();
				for (Path each : all) {
					add(entries, "region/" + each.getFileName(), Files.readAllBytes(each));
				}
			}
		}
		return jar;
	}

	/** Takes an entry out of a jar. */
	static void remove(Path jar, String entry) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Files.delete(zip.getPath(entry));
		}
	}

	private static void add(JarOutputStream entries, String name, byte[] content) throws IOException {
		entries.putNextEntry(new ZipEntry(name));
		entries.write(content);
		entries.closeEntry();
	}
}
