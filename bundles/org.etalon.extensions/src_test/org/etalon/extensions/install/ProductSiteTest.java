// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.etalon.extensions.install.SiteException.Code;
import org.etalon.extensions.trust.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken of a site; who signed its list is the matter of the tests of origin. */
class ProductSiteTest {

	@TempDir
	Path temp;

	private Path site;

	@BeforeEach
	void makeSite() throws IOException {
		site = Files.createDirectories(temp.resolve("site/plugins")).getParent();
		Files.writeString(site.resolve("content.xml"), "<repository/>");
		Files.writeString(site.resolve("artifacts.xml"), "<repository/>");
		Files.writeString(site.resolve("plugins/a_1.jar"), "a");
		Files.writeString(site.resolve("plugins/b_1.jar"), "b");
		release("content.xml", "artifacts.xml", "plugins/a_1.jar", "../outside");
	}

	/** The list, without a signature. */
	private void release(String... files) throws IOException {
		StringBuilder sums = new StringBuilder();
		for (String file : files) {
			sums.append(Files.exists(site.resolve(file)) ? Fingerprint.of(site.resolve(file)) : "0".repeat(64))
					.append("  ").append(file).append('\n');
		}
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(site.resolve("release.jar")))) {
			jar.putNextEntry(new ZipEntry("sums"));
			jar.write(sums.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	private ProductSite open() throws IOException, SiteException {
		InstallationFiles.delete(temp.resolve("copy"));
		return ProductSite.open("site", temp, temp.resolve("copy"));
	}

	private Code fails(String... files) throws IOException, SiteException {
		try (ProductSite opened = open()) {
			return assertThrows(SiteException.class, () -> {
				opened.copyLists();
				opened.copy(List.of(files));
			}).code();
		}
	}

	@Test
	void copiesTheListsAndWhatIsAskedForWithTheRightSums() throws Exception {
		try (ProductSite opened = open()) {
			opened.copyLists();
			opened.copy(List.of("plugins/a_1.jar"));
		}
		assertEquals("a", Files.readString(temp.resolve("copy/plugins/a_1.jar")));
		assertEquals("<repository/>", Files.readString(temp.resolve("copy/content.xml")));
	}

	@Test
	void takesNoFileWithAnotherSum() throws Exception {
		Files.writeString(site.resolve("plugins/a_1.jar"), "c");
		assertEquals(Code.CHANGED, fails("plugins/a_1.jar"));
	}

	@Test
	void takesNoListWithAnotherSum() throws Exception {
		Files.writeString(site.resolve("content.xml"), "<repository name='x'/>");
		assertEquals(Code.CHANGED, fails());
	}

	@Test
	void takesNothingThatTheListDoesNotName() throws Exception {
		assertEquals(Code.NOT_FOUND, fails("plugins/b_1.jar"));
	}

	@Test
	void writesNothingOutsideOfTheCopy() throws Exception {
		Files.writeString(temp.resolve("outside"), "mine");
		release("content.xml", "artifacts.xml", "../outside");
		assertEquals(Code.NOT_FOUND, fails("../../outside"));
		assertEquals(Code.BAD_NAME, fails("../outside"));
		assertFalse(Files.exists(temp.getParent().resolve("outside")));
	}

	@Test
	void aSiteWithoutASignedListIsNoneOfTheProduct() throws Exception {
		Files.delete(site.resolve("release.jar"));
		assertEquals(Code.NO_RELEASE, assertThrows(SiteException.class, this::open).code());
	}
}
