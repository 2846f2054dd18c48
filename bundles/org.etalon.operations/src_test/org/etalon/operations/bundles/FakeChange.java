// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.operations.Impact;

/** A process as a change of the installation is one; its second argument is a file that it makes when it changes. */
final class FakeChange {

	private FakeChange() {
	}

	public static void main(String[] arguments) throws Exception {
		List<String> list = Arrays.asList(arguments);
		int answer = list.indexOf("--answer");
		if (answer < 0) {
			System.out.println("first line");
			System.out.println(String.join(" ", list.subList(2, list.size())));
			System.exit(arguments[0].equals("fails") ? 4 : 0);
		}
		FollowedChange followed = FollowedChange.of(System.in, Path.of(list.get(answer + 1)));
		followed.found(Verdict.passed(Step.ORIGIN, "SIGNED", "a.jar", "00", "CN=Region"));
		if (arguments[0].equals("hangs")) {
			Thread.sleep(600_000);
		}
		if (arguments[0].equals("refuses")) {
			followed.found(Verdict.failed(Step.COMPATIBILITY, "NO_RULES", "a"));
			System.out.println("refused");
			System.exit(2);
		}
		followed.at(5, 10);
		boolean bad = arguments[0].equals("tries in vain");
		Verdict last = bad ? Verdict.failed(Step.SELF_TEST, "CONTRACT_BROKEN", "a", "b")
				: Verdict.passed(Step.IMPACT, "IMPACT", "10", "3", "1");
		Impact impact = bad ? null
				: new Impact(10, 0, 4, 0, 3, new TreeMap<>(), 1, 0, 0, 0, 0, 3, new TreeMap<>(), new TreeMap<>(), null);
		if (arguments[0].equals("lists")) {
			Files.createFile(Path.of(list.get(list.indexOf("--export-impact") + 1)));
		}
		followed.end(new TryBundle.Tried(List.of(last), impact, null, null));
		if (followed.confirmed()) {
			Files.createFile(Path.of(arguments[1]));
			System.out.println("done");
		} else {
			System.out.println("unconfirmed");
		}
	}
}
