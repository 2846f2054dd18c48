// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

	@TempDir
	Path folder;

	private Cli cli;
	private final List<String> rows = new ArrayList<>();

	@BeforeEach
	void makeFiles() throws IOException {
		cli = new Cli(folder);
		for (int i = 1; i <= 40; i++) {
			rows.add("m-" + i + "," + (i <= 30 ? "16" : "54") + ",Орган " + i);
		}
		cli.file("m.csv", "id,subject,authority\n" + String.join("\n", rows) + "\n");
	}

	@Test
	void theSampleIsDrawnAgainFromAnyOrder() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("sample", "m.csv", "--seed", "2027-03-15", "--margin", "20"));
		String first = cli.out();
		assertTrue(first.startsWith("""
				К проверке 16 из 40 (п. 49): доверие 95 %, погрешность 20 %
				  Республика Татарстан: 12
				  Новосибирская область: 4
				"""), first);
		assertEquals(3 + 16 + 1, first.lines().count());
		Collections.shuffle(rows, new Random(3));
		cli.file("other.csv", "id,subject,authority\n" + String.join("\n", rows) + "\n");
		assertEquals(ExitStatus.OK, cli.run("sample", "other.csv", "--seed", "2027-03-15", "--margin", "20"));
		assertEquals(first, cli.out());
		assertEquals(ExitStatus.OK, cli.run("sample", "m.csv", "--seed", "2027-03-16", "--margin", "20"));
		assertNotEquals(first, cli.out());
	}

	/** As {@code printf 's\na' | sha256sum} tells: what anybody can compute. */
	@Test
	void theOrderIsThatOfTheHashes() throws IOException {
		cli.file("m.csv", "id,subject\nb,16\na,16\n");
		assertEquals(ExitStatus.OK, cli.run("sample", "m.csv", "--seed", "s", "--margin", "50", "--format", "csv"));
		// 009fa5… before cd85bd…, by sha256sum
		assertEquals("subject,rank,id,authority,selected\n16,1,a,,yes\n16,2,b,,yes\n", cli.out());
	}

	@Test
	void theRecordSaysAllThatIsNeededToDrawItAgain() throws IOException {
		assertEquals(ExitStatus.OK, cli.run("sample", "m.csv", "--seed", "жребий", "-o", "s.json"));
		assertEquals("К проверке 29 из 40 (п. 49): доверие 95 %, погрешность 10 %\n", cli.out());
		String json = cli.read("s.json");
		for (String key : new String[] { "\"seed\":\"жребий\"", "\"confidence\":95", "\"margin\":10",
				"\"list_sha256\":", "\"size\":29", "\"rule\":" }) {
			assertTrue(json.contains(key), key + " " + json);
		}
	}

	@Test
	void rowsThatCannotBeUsedAreNamedAndLeftOut() throws IOException {
		cli.file("bad.csv", "id,subject\na,16\n,16\nb,00\na,16\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("sample", "bad.csv", "--seed", "s"));
		assertTrue(
				cli.err().contains("bad.csv:3") && cli.err().contains("bad.csv:4") && cli.err().contains("bad.csv:5"),
				cli.err());
		assertTrue(cli.out().startsWith("К проверке 1 из 1"), cli.out());
		cli.file("empty.csv", "id,subject\n");
		assertEquals(ExitStatus.NOTHING, cli.run("sample", "empty.csv", "--seed", "s"));
		assertEquals("Выбирать не из чего: в empty.csv нет ни одной годной строки.\n", cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("sample", "m.csv", "--seed", "s", "--confidence", "80"));
		assertTrue(cli.err().contains("--confidence"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("sample", "m.csv"));
		assertEquals(ExitStatus.USAGE, cli.run("sample", "m.csv", "--seed", " "));
		assertTrue(cli.err().contains("--seed: недопустимое значение « », ожидается текст, объявленный до жребия"),
				cli.err());
	}
}
