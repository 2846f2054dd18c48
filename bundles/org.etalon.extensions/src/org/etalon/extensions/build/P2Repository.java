// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.extensions.rules.BundleHead;

/**
 * A p2 repository of one bundle and its feature, as p2's own publisher would describe them: the bundle is copied, the
 * group installs it, and nothing else is done.
 */
final class P2Repository {

	/** What a bundle without classes requires: the extender that reads its rule file. */
	static final String DECLARATIVE = """
			        <requiredProperties namespace='etalon.rules' match='(&amp;(version&gt;=1.0.0)(!(version&gt;=2.0.0)))'/>
			""";

	private P2Repository() {
	}

	/** A package that a bundle requires. */
	static String requirement(String name, String range) {
		return """
				        <required namespace='java.package' name='%s' range='%s'/>
				""".formatted(Xml.escaped(name), Xml.escaped(range));
	}

	/**
	 * The files of the repository by path.
	 *
	 * @param requirements elements of what the bundle requires
	 */
	static Map<String, byte[]> files(BundleHead head, String requirements, byte[] bundle, byte[] feature,
			LocalDateTime time) {
		Map<String, byte[]> files = new TreeMap<>();
		files.put("plugins/" + head.id() + "_" + head.version() + ".jar", bundle);
		files.put("features/" + head.id() + ".feature_" + head.version() + ".jar", feature);
		files.put("content.xml", utf8(content(head, requirements, time)));
		files.put("artifacts.xml", utf8(artifacts(head, bundle, feature, time)));
		files.put("p2.index", utf8("""
				version=1
				metadata.repository.factory.order=content.xml,\\!
				artifact.repository.factory.order=artifacts.xml,\\!
				"""));
		return files;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String content(BundleHead head, String requirements, LocalDateTime time) {
		return """
				<?xml version='1.0' encoding='UTF-8'?>
				<?metadataRepository version='1.1.0'?>
				<repository name='%2$s' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
				  <properties size='2'>
				    <property name='p2.timestamp' value='%5$d'/>
				    <property name='p2.compressed' value='false'/>
				  </properties>
				  <units size='3'>
				    <unit id='%1$s' version='%3$s' generation='2'>
				      <update id='%1$s' range='[0.0.0,%3$s)' severity='0'/>
				      <properties size='2'>
				        <property name='org.eclipse.equinox.p2.name' value='%2$s'/>
				        <property name='org.eclipse.equinox.p2.provider' value='%4$s'/>
				      </properties>
				      <provides size='4'>
				        <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s' version='%3$s'/>
				        <provided namespace='osgi.bundle' name='%1$s' version='%3$s'/>
				        <provided namespace='osgi.identity' name='%1$s' version='%3$s'>
				          <properties size='1'>
				            <property name='type' value='osgi.bundle'/>
				          </properties>
				        </provided>
				        <provided namespace='org.eclipse.equinox.p2.eclipse.type' name='bundle' version='1.0.0'/>
				      </provides>
				      <requires size='%6$d'>
				%7$s      </requires>
				      <artifacts size='1'>
				        <artifact classifier='osgi.bundle' id='%1$s' version='%3$s'/>
				      </artifacts>
				      <touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
				      <touchpointData size='1'>
				        <instructions size='1'>
				          <instruction key='manifest'>Bundle-SymbolicName: %1$s;singleton:=true&#xA;Bundle-Version: %3$s&#xA;</instruction>
				        </instructions>
				      </touchpointData>
				    </unit>
				    <unit id='%1$s.feature.feature.group' version='%3$s' singleton='false'>
				      <update id='%1$s.feature.feature.group' range='[0.0.0,%3$s)' severity='0'/>
				      <properties size='3'>
				        <property name='org.eclipse.equinox.p2.name' value='%2$s'/>
				        <property name='org.eclipse.equinox.p2.provider' value='%4$s'/>
				        <property name='org.eclipse.equinox.p2.type.group' value='true'/>
				      </properties>
				      <provides size='1'>
				        <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.feature.group' version='%3$s'/>
				      </provides>
				      <requires size='2'>
				        <required namespace='org.eclipse.equinox.p2.iu' name='%1$s' range='[%3$s,%3$s]'/>
				        <required namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.feature.jar' range='[%3$s,%3$s]'>
				          <filter>(org.eclipse.update.install.features=true)</filter>
				        </required>
				      </requires>
				      <touchpoint id='null' version='0.0.0'/>
				    </unit>
				    <unit id='%1$s.feature.feature.jar' version='%3$s'>
				      <properties size='2'>
				        <property name='org.eclipse.equinox.p2.name' value='%2$s'/>
				        <property name='org.eclipse.equinox.p2.provider' value='%4$s'/>
				      </properties>
				      <provides size='3'>
				        <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.feature.jar' version='%3$s'/>
				        <provided namespace='org.eclipse.equinox.p2.eclipse.type' name='feature' version='1.0.0'/>
				        <provided namespace='org.eclipse.update.feature' name='%1$s.feature' version='%3$s'/>
				      </provides>
				      <filter>(org.eclipse.update.install.features=true)</filter>
				      <artifacts size='1'>
				        <artifact classifier='org.eclipse.update.feature' id='%1$s.feature' version='%3$s'/>
				      </artifacts>
				      <touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
				      <touchpointData size='1'>
				        <instructions size='1'>
				          <instruction key='zipped'>true</instruction>
				        </instructions>
				      </touchpointData>
				    </unit>
				  </units>
				</repository>
				"""
				.formatted(head.id(), Xml.escaped(head.name().in(Locale.ENGLISH)), head.version(),
						Xml.escaped(head.vendor()), millis(time), requirements.lines().count(), requirements);
	}

	private static String artifacts(BundleHead head, byte[] bundle, byte[] feature, LocalDateTime time) {
		return """
				<?xml version='1.0' encoding='UTF-8'?>
				<?artifactRepository version='1.1.0'?>
				<repository name='%s' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
				  <properties size='2'>
				    <property name='p2.timestamp' value='%d'/>
				    <property name='p2.compressed' value='false'/>
				  </properties>
				  <mappings size='2'>
				    <rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>
				    <rule filter='(&amp; (classifier=org.eclipse.update.feature))' output='${repoUrl}/features/${id}_${version}.jar'/>
				  </mappings>
				  <artifacts size='2'>
				%s%s  </artifacts>
				</repository>
				"""
				.formatted(Xml.escaped(head.name().in(Locale.ENGLISH)), millis(time),
						artifact("osgi.bundle", head.id(), head.version(), bundle, ""),
						artifact("org.eclipse.update.feature", head.id() + ".feature", head.version(), feature,
								"\n        <property name='download.contentType' value='application/zip'/>"));
	}

	private static String artifact(String classifier, String id, String version, byte[] bytes, String more) {
		return """
				    <artifact classifier='%s' id='%s' version='%s'>
				      <properties size='%d'>
				        <property name='artifact.size' value='%d'/>
				        <property name='download.size' value='%5$d'/>%s
				        <property name='download.checksum.sha-512' value='%s'/>
				        <property name='download.checksum.sha-256' value='%s'/>
				      </properties>
				    </artifact>
				""".formatted(classifier, id, version, more.isEmpty() ? 4 : 5, bytes.length, more,
				hash("SHA-512", bytes), hash("SHA-256", bytes));
	}

	private static long millis(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC).toEpochMilli();
	}

	/** A sum in hexadecimal digits. */
	static String hash(String algorithm, byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
