// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.arithmetic.Inexact;
import org.etalon.norm.arithmetic.InexactCall;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;
import org.etalon.tests.support.ScoringVariantContractTest;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

class ClassRulesTest {

	private static final JavaClasses SOURCES = compiled("target/classes");
	private static final JavaClasses TESTS = compiled("target/test-classes");

	@Test
	void allBundlesWithSourcesAreCompiled() {
		for (Workspace.BundleProject bundle : Workspace.ofThisProject().bundles()) {
			boolean codeless = Workspace.find(bundle.folder().resolve("src"), "**.java").isEmpty();
			assertTrue(codeless || SOURCES.stream().anyMatch(type -> type.getPackageName().startsWith(bundle.name())),
					bundle.name());
		}
	}

	@Test
	void componentsAreFinalAndInternal() {
		ClassRules.COMPONENTS_ARE_FINAL_AND_INTERNAL.check(SOURCES);
	}

	@Test
	void openComponentsAreFound() {
		assertFinds(ClassRules.COMPONENTS_ARE_FINAL_AND_INTERNAL, OpenComponent.class);
	}

	@Test
	void componentsAreInjectedByConstructor() {
		ClassRules.COMPONENTS_ARE_INJECTED_BY_CONSTRUCTOR.check(SOURCES);
	}

	@Test
	void otherInjectionIsFound() {
		assertFinds(ClassRules.COMPONENTS_ARE_INJECTED_BY_CONSTRUCTOR, FieldInjected.class);
		assertFinds(ClassRules.COMPONENTS_ARE_INJECTED_BY_CONSTRUCTOR, MethodInjected.class);
		assertKeeps(ClassRules.COMPONENTS_ARE_INJECTED_BY_CONSTRUCTOR, ConstructorInjected.class);
	}

	@Test
	void nothingIsPrinted() {
		ClassRules.NO_STANDARD_STREAMS.check(SOURCES);
	}

	@Test
	void printingIsFound() {
		assertFinds(ClassRules.NO_STANDARD_STREAMS, Printing.class);
		assertFinds(ClassRules.NO_STANDARD_STREAMS, PrintingATrace.class);
	}

	@Test
	void datesAreOfJavaTime() {
		ClassRules.NO_OLD_DATES.check(SOURCES);
	}

	@Test
	void oldDatesAreFound() {
		assertFinds(ClassRules.NO_OLD_DATES, OldDate.class);
	}

	@Test
	void databasesStayInTheJdbcStore() {
		ClassRules.DATABASES_ONLY_IN_THE_JDBC_STORE.check(SOURCES);
	}

	@Test
	void aDatabaseElsewhereIsFound() {
		assertFinds(ClassRules.DATABASES_ONLY_IN_THE_JDBC_STORE, Database.class);
	}

	@Test
	void todayComesFromAClock() {
		ClassRules.NO_TODAY.check(SOURCES);
	}

	@Test
	void todayWithoutAClockIsFound() {
		assertFinds(ClassRules.NO_TODAY, Today.class);
		assertFinds(ClassRules.NO_TODAY, TodayByReference.class);
		assertFinds(ClassRules.NO_TODAY, ThisInstant.class);
		assertKeeps(ClassRules.NO_TODAY, TodayOfAClock.class);
	}

	@Test
	void rulesAreExact() {
		ClassRules.RULES_ARE_EXACT.check(SOURCES);
	}

	@Test
	void inexactRulesAreFound() {
		assertFinds(ClassRules.RULES_ARE_EXACT, Inexact.class);
		assertFinds(ClassRules.RULES_ARE_EXACT, InexactCall.class);
	}

	@Test
	void variantsKeepTheContract() {
		assertEquals(List.of(), ClassRules.variantsWithoutContractTest(SOURCES, TESTS));
	}

	@Test
	void aVariantWithoutContractTestIsFound() {
		JavaClasses variants = classes(Untested.class);
		assertEquals(List.of(Untested.class.getName() + " has no test that extends the contract"),
				ClassRules.variantsWithoutContractTest(variants, classes(OtherTest.class)));
		assertEquals(List.of(), ClassRules.variantsWithoutContractTest(variants, classes(UntestedContract.class)));
	}

	private static JavaClasses compiled(String folder) {
		List<Path> folders = Workspace.ofThisProject().bundles().stream().map(bundle -> bundle.folder().resolve(folder))
				.filter(Files::isDirectory).toList();
		return new ClassFileImporter().importPaths(folders);
	}

	private static JavaClasses classes(Class<?>... classes) {
		return new ClassFileImporter().importClasses(classes);
	}

	private static void assertFinds(ArchRule rule, Class<?> bad) {
		assertTrue(rule.evaluate(classes(bad)).hasViolation(), rule.getDescription());
	}

	private static void assertKeeps(ArchRule rule, Class<?> good) {
		assertFalse(rule.evaluate(classes(good)).hasViolation(), rule.getDescription());
	}

	@Component
	static class OpenComponent {
	}

	@Component(service = FieldInjected.class)
	static final class FieldInjected {
		@Reference
		Runnable task;
	}

	@Component(service = MethodInjected.class)
	static final class MethodInjected {
		@Reference
		void setTask(Runnable task) {
			task.run();
		}
	}

	@Component(service = ConstructorInjected.class)
	static final class ConstructorInjected {
		@Activate
		ConstructorInjected(@Reference Runnable task) {
			task.run();
		}
	}

	static final class Printing {
		void print() {
			System.out.println();
		}
	}

	static final class PrintingATrace {
		void print(Exception e) {
			e.printStackTrace();
		}
	}

	static final class OldDate {
		Date date;
	}

	static final class Database {
		Connection connection;
	}

	static final class Today {
		LocalDate today() {
			return LocalDate.now();
		}
	}

	static final class TodayByReference {
		java.util.function.Supplier<LocalDate> today() {
			return LocalDate::now;
		}
	}

	static final class ThisInstant {
		Instant now() {
			return Instant.now();
		}
	}

	static final class TodayOfAClock {
		LocalDate today(Clock clock) {
			return LocalDate.now(clock);
		}
	}

	static final class Untested implements ScoringVariant {

		@Override
		public VariantInfo info() {
			return null;
		}

		@Override
		public Scheme scheme() {
			return null;
		}

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			return null;
		}
	}

	static final class OtherTest {
		ScoringVariant variant() {
			return new Untested();
		}
	}

	/** Not run: its name does not end in Test. */
	static final class UntestedContract extends ScoringVariantContractTest {
		@Override
		protected ScoringVariant variant() {
			return new Untested();
		}
	}
}
