// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class OperationTextTest {

	/** Whatever writes into the database names itself where it begins to. */
	private static Set<String> operations() throws IOException {
		Pattern named = Pattern.compile("(?:[Ii]ntent\\(|OPERATION = |write\\(store, )([^;{]*)");
		Set<String> operations = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("../org.etalon.operations/src"))) {
			for (Path each : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
				named.matcher(Files.readString(each)).results().flatMap(
						found -> Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)?)\"").matcher(found.group(1)).results())
						.forEach(found -> operations.add(found.group(1)));
			}
		}
		operations.removeAll(Set.of("confirm", "return")); // they complete "materials."
		operations.addAll(List.of("materials.confirm", "materials.return"));
		// and what a plan goes through completes "plan."
		operations.addAll(List.of("plan.submit", "plan.agree", "plan.return", "plan.approve", "plan.start"));
		return operations;
	}

	@Test
	void everyChangeIsToldInWords() throws IOException {
		Set<String> operations = operations();
		assertTrue(operations.size() > 45 && operations.containsAll(List.of("issue", "register.edit", "sheet.save",
				"model.set", "filter.save", "year-list.update", "template.bundle")), operations.toString());
		for (Locale language : List.of(Locale.of("ru"), Locale.ENGLISH)) {
			assertEquals(List.of(),
					operations.stream().filter(each -> OperationText.of(each, language).equals(each)).toList());
		}
	}

	@Test
	void namesTheRolesOfWhichOneIsNeeded() {
		Locale english = Locale.ENGLISH;
		assertEquals(Optional.of("Analytical Centre (CENTER)"), OperationText.roles(List.of("CENTER"), english));
		assertEquals(Optional.of("Аналитический центр (CENTER), куратор (CURATOR) или регион (REGION)"),
				OperationText.roles(List.of("REGION", "CURATOR", "CENTER"), Locale.of("ru")));
		assertEquals(Optional.empty(), OperationText.roles(List.of("backup"), english));
	}

	@Test
	void namesTheListAChangeCameFrom() {
		assertEquals("ФРГУ: list.csv", OperationText.source("frgu:list.csv", Locale.of("ru")));
		assertEquals("C:\\list.csv", OperationText.source("C:\\list.csv", Locale.of("ru")));
		assertEquals("", OperationText.source("", Locale.of("ru")));
	}
}
