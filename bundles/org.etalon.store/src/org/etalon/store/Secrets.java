// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.regex.Pattern;

import org.etalon.store.StoreException.Code;

/** Passwords: read from files that nobody else can read, and left out of whatever is shown. */
public final class Secrets {

	private static final long LONGEST = 4096;
	private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
	/** Accounts of Windows that may read every file anyway. */
	private static final Set<String> SYSTEM = Set.of("S-1-5-18", "S-1-5-32-544", "NT AUTHORITY\\SYSTEM",
			"BUILTIN\\Administrators", "BUILTIN\\Администраторы");
	private static final Pattern PARAMETER = Pattern.compile("(?i)([?&])(?:user|password|sslpassword)=[^&]*");
	private static final Pattern AUTHORITY = Pattern.compile("//[^/?#]*@");

	private Secrets() {
	}

	/**
	 * Reads a secret: the first line of a file.
	 *
	 * @throws StoreException {@code SECRET_EXPOSED} if others may read or write the file, {@code NO_SECRET} if it
	 *                        cannot be read
	 */
	public static String read(Path file) throws StoreException {
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
				throw new StoreException(Code.NO_SECRET, file.toString());
			}
			if (exposed(file)) {
				throw new StoreException(Code.SECRET_EXPOSED, file.toString());
			}
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().findFirst().orElse("");
		} catch (IOException e) {
			throw new StoreException(Code.NO_SECRET, e, file.toString());
		}
	}

	/** An address of a database without user and password. */
	public static String strip(String address) {
		String stripped = PARAMETER.matcher(AUTHORITY.matcher(address).replaceFirst("//")).replaceAll("$1");
		return stripped.replaceAll("([?&])&+", "$1").replaceFirst("[?&]$", "");
	}

	private static boolean exposed(Path file) throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return Files.readAttributes(file, PosixFileAttributes.class).permissions().stream()
					.anyMatch(OF_OTHERS::contains);
		}
		AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
		if (acl == null) {
			return false; // a file system without rights: nothing can be closed there
		}
		UserPrincipal owner = acl.getOwner();
		for (AclEntry entry : acl.getAcl()) {
			if (entry.type() == AclEntryType.ALLOW && entry.permissions().contains(AclEntryPermission.READ_DATA)
					&& !entry.principal().equals(owner) && !SYSTEM.contains(entry.principal().getName())) {
				return true;
			}
		}
		return false;
	}
}
