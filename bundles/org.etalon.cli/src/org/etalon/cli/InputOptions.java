// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how. */
final class InputOptions {

	@Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "input")
	private List<String> inputs;

	@Option(names = "--encoding", paramLabel = "NAME")
	private String encoding;

	@Option(names = "--delimiter", paramLabel = "CHAR")
	private String delimiter;

	/** The inputs as the user named them. */
	List<String> inputs() {
		return inputs;
	}

	/**
	 * How to read them.
	 *
	 * @param names whether names and unknown columns are needed
	 */
	ReadOptions reading(boolean names, Path scratch, Texts texts) throws UsageException {
		return new ReadOptions(charset(texts), delimiterChar(texts), names, scratch);
	}

	private Charset charset(Texts texts) throws UsageException {
		try {
			Charset charset = encoding == null ? null : Charset.forName(encoding);
			if (charset != null
					&& (!charset.canEncode() || !Arrays.equals(",".getBytes(charset), new byte[] { ',' }))) {
				throw new UsageException(texts.get("usage.value", "--encoding", encoding, "utf-8, windows-1251"));
			}
			return charset;
		} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
			throw new UsageException(texts.get("usage.value", "--encoding", encoding, "utf-8, windows-1251"));
		}
	}

	private char delimiterChar(Texts texts) throws UsageException {
		if (delimiter == null) {
			return 0;
		}
		if (delimiter.equals("\\t") || delimiter.equalsIgnoreCase("tab")) {
			return '\t';
		}
		if (delimiter.length() != 1 || delimiter.charAt(0) >= 0x80 || "\"\r\n".contains(delimiter)) {
			throw new UsageException(texts.get("usage.value", "--delimiter", delimiter, ", ; tab"));
		}
		return delimiter.charAt(0);
	}
}
