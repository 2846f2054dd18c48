// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

	private static final NationalBundles NATIONAL = new NationalBundles(Set.of("org.etalon.scoring", "com.h2database"),
			Map.of("org.etalon.scoring", "1.2.0", "org.etalon.norm", "1.0.0", "org.h2", "2.5.0", "org.etalon.store",
					"1.0.0"));

	@TempDir
	Path temp;

	@Test
	void aPlainRuleBundleIsTaken() throws IOException {
		Candidate candidate = candidate(Map.of("Import-Package",
				"org.etalon.scoring;version=\"[1.0.0,2.0.0)\",org.etalon.norm;version=\"[1.0.0,2.0.0)\",java.util",
				"Export-Package", "org.region77.rules;version=\"1.0.0\"", "Service-Component", "OSGI-INF/*.xml",
				"Provide-Capability", "osgi.service;objectClass:List<String>=\"org.etalon.scoring.ScoringVariant\""),
				"OSGI-INF/a.xml", "org/region77/rules/A.class");

		assertEquals(List.of(), candidate.refusals(NATIONAL));
		assertEquals(List.of(), candidate.misfits(NATIONAL));
		assertEquals("org.region77.rules", candidate.name());
		assertEquals("1.0.0", candidate.version());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "FRAGMENT | Fragment-Host | org.etalon.scoring",
			"ACTIVATOR | Bundle-Activator | org.region77.Activator",
			"ACTIVATOR | ExtensionBundle-Activator | org.region77.Activator",
			"ACTIVATOR | Launcher-Agent-Class | org.region77.Agent", "ACTIVATOR | Premain-Class | org.region77.Agent",
			"CLASS_SPACE | DynamicImport-Package | *", "CLASS_SPACE | Eclipse-BuddyPolicy | global",
			"CLASS_SPACE | Require-Bundle | org.etalon.store.jdbc", "CLASS_SPACE | Bundle-ClassPath | .,lib/more.jar",
			"CLASS_SPACE | Class-Path | ../other.jar", "NATIVE_CODE | Bundle-NativeCode | lib/x.so;osname=Linux",
			"MULTI_RELEASE | Multi-Release | true", "SHADOWS_NAME | Bundle-SymbolicName | org.etalon.scoring",
			"SHADOWS_NAME | Bundle-SymbolicName | COM.H2DATABASE",
			"SHADOWS_NAME | Bundle-SymbolicName | org.etalon.region77;singleton:=true",
			"SHADOWS_PACKAGE | Export-Package | org.etalon.scoring;version=\"9.0.0\"",
			"SHADOWS_PACKAGE | Export-Package | org.region77,org.h2", "SHADOWS_PACKAGE | Export-Package | javax.sql",
			"SHADOWS_CAPABILITY | Provide-Capability | osgi.extender;osgi.extender=\"osgi.component\"",
			"NO_API | Import-Package | org.etalon.store;version=\"[1.0.0,2.0.0)\"", "NO_API | Import-Package | org.h2",
			"NO_API | Import-Package | javax.sql", "NO_API | Import-Package | org.osgi.framework" })
	void isRefusedForItsHeaders(String code, String header, String value) throws IOException {
		assertEquals(List.of(code), codes(candidate(Map.of(header, value))));
	}

	@ParameterizedTest
	@CsvSource({ "NATIVE_CODE, lib/linux/rules.so", "NATIVE_CODE, RULES.DLL", "NESTED_JAR, lib/more.jar",
			"MULTI_RELEASE, META-INF/versions/21/org/region77/A.class", "EXTENSION_POINT, plugin.xml",
			"SERVICE_FILE, META-INF/services/java.nio.file.spi.FileSystemProvider",
			"SHADOWS_PACKAGE, org/etalon/scoring/Guard.class", "SHADOWS_PACKAGE, org/osgi/framework/Bundle.class" })
	void isRefusedForAnEntry(String code, String entry) throws IOException {
		assertEquals(List.of(code), codes(candidate(Map.of(), entry)));
	}

	@Test
	void aJarThatIsNoBundleIsRefused() throws IOException {
		assertEquals(List.of("NO_BUNDLE"), codes(candidate(Map.of("Bundle-SymbolicName", ""))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "NO_RULES | Etalon-Rules | ''", "OTHER_EDITION | Etalon-Rules | 2",
			"API_WITHOUT_END | Import-Package | org.etalon.scoring",
			"API_WITHOUT_END | Import-Package | org.etalon.scoring;version=\"1.0.0\"",
			"OTHER_API | Import-Package | org.etalon.scoring;version=\"[2.0.0,3.0.0)\"",
			"OTHER_API | Import-Package | org.etalon.norm;version=\"[1.1.0,2.0.0)\"",
			"OTHER_API | Import-Package | org.etalon.norm;version=\"many\"" })
	void doesNotFit(String code, String header, String value) throws IOException {
		assertEquals(List.of(code),
				candidate(Map.of(header, value)).misfits(NATIONAL).stream().map(Candidate.Objection::code).toList());
	}

	private Candidate candidate(Map<String, String> headers, String... entries) throws IOException {
		return Candidate.of(Jars.bundle(temp.resolve("rules.jar"), headers, entries));
	}

	private static List<String> codes(Candidate candidate) {
		return candidate.refusals(NATIONAL).stream().map(Candidate.Objection::code).toList();
	}
}
