//! What was made of a picture, as one piece of bytes that a later build may take up.
//!
//! Invariant: bytes that are not exactly what was packed are nothing; the picture is then
//! made again.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// What earlier builds made of pictures, by the key of each picture.
pub type Kept = BTreeMap<String, Vec<u8>>;

const HEAD: &[u8] = b"fabrique-picture 1\n";

/// Files as one piece: a head, a digest of the rest, then each file after its length.
pub fn pack<'a>(files: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut rest = Vec::new();
    for file in files {
        rest.extend((file.len() as u64).to_le_bytes());
        rest.extend(file);
    }
    let digest = Sha256::digest(&rest);
    [HEAD, &digest, &rest].concat()
}

/// The files of a piece; `None` unless it is whole and holds that many.
pub fn unpack(bytes: &[u8], n_files: usize) -> Option<Vec<Vec<u8>>> {
    let (digest, mut rest) = bytes.strip_prefix(HEAD)?.split_at_checked(32)?;
    if Sha256::digest(rest)[..] != *digest {
        return None;
    }
    let mut files = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk() {
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (file, after) = after.split_at_checked(length)?;
        files.push(file.to_vec());
        rest = after;
    }
    (rest.is_empty() && files.len() == n_files).then_some(files)
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn a_piece_that_was_changed_is_nothing() {
        let files: [&[u8]; 3] = [b"one", b"", b"three"];
        let packed = pack(files.into_iter());
        assert_eq!(unpack(&packed, 3).expect("it is whole"), files);
        assert_eq!(unpack(&packed, 2), None);
        for at in 0..packed.len() {
            let mut changed = packed.clone();
            changed[at] ^= 1;
            assert_eq!(unpack(&changed, 3), None, "byte {at}");
            assert_eq!(unpack(&packed[..at], 3), None, "cut at {at}");
        }
    }
}
