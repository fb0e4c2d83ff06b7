import Domain
import Testing

@testable import Evidence

struct MerkleTests {
  /// The entries and roots of Certificate Transparency's own tests
  /// (https://github.com/google/certificate-transparency/blob/master/cpp/merkletree/merkle_tree_test.cc).
  private static let entries = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]
  private static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  private static func leaves(_ count: Int) -> [Digest256] {
    (0..<count).map { MerkleHash.leaf(Array("entry \($0)".utf8)) }
  }

  /// The definition of RFC 6962, section 2.1, word for word: slow, and not the code under test.
  private static func definition(_ leaves: ArraySlice<Digest256>) -> Digest256 {
    if leaves.isEmpty { return MerkleHash.empty }
    if leaves.count == 1, let leaf = leaves.first { return leaf }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return MerkleHash.node(definition(leaves.prefix(split)), definition(leaves.dropFirst(split)))
  }

  @Test(arguments: 0...8) func `the roots are those of the standard's own examples`(size: Int)
    throws
  {
    var frontier = MerkleFrontier()
    var leaves: [Digest256] = []
    for entry in Self.entries.prefix(size) {
      let leaf = MerkleHash.leaf(try #require(Hexadecimal.decode(entry)))
      frontier.append(leaf)
      leaves.append(leaf)
    }
    #expect(frontier.root.description == Self.roots[size])
    #expect(MerkleTree(leaves).root().description == Self.roots[size])
    #expect(frontier.size == size)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 31, 33, 64, 100])
  func `frontier, tree and definition agree at every size`(count: Int) {
    let leaves = Self.leaves(count)
    let tree = MerkleTree(leaves)
    var frontier = MerkleFrontier()
    for size in 0...count {
      #expect(frontier.root == tree.root(size: size))
      #expect(frontier.root == Self.definition(leaves.prefix(size)))
      if size < count { frontier.append(leaves[size]) }
    }
  }

  @Test func `a frontier goes on from what was kept, and refuses what cannot be`() throws {
    var whole = MerkleFrontier()
    for leaf in Self.leaves(11) { whole.append(leaf) }
    var kept = MerkleFrontier()
    for leaf in Self.leaves(6) { kept.append(leaf) }
    var resumed = try #require(MerkleFrontier(size: kept.size, peaks: kept.peaks))
    for leaf in Self.leaves(11).dropFirst(6) { resumed.append(leaf) }
    #expect(resumed == whole)
    #expect(MerkleFrontier(size: 7, peaks: kept.peaks) == nil)
    #expect(MerkleFrontier(size: -1, peaks: []) == nil)
  }

  @Test(arguments: [1, 2, 3, 6, 8, 13, 32, 47])
  func `every entry is proven in every tree, and nowhere else`(size: Int) {
    let leaves = Self.leaves(size)
    let tree = MerkleTree(leaves)
    for index in 0..<size {
      let path = tree.inclusionProof(of: index)
      func root(_ leaf: Digest256, _ index: Int, _ size: Int, _ path: [Digest256]) -> Digest256? {
        MerkleProof.root(leaf: leaf, index: index, size: size, path: path)
      }
      #expect(root(leaves[index], index, size, path) == tree.root())
      #expect(root(leaves[index], index, size, path + [leaves[0]]) != tree.root())
      #expect(root(leaves[index], index, size, path.dropLast()) != tree.root() || path.isEmpty)
      for other in 0..<size where other != index {
        #expect(root(leaves[other], index, size, path) != tree.root())
        #expect(root(leaves[index], other, size, path) != tree.root())
      }
      for place in path.indices {
        var wrong = path
        wrong[place] = MerkleHash.empty
        #expect(root(leaves[index], index, size, wrong) != tree.root())
      }
    }
    #expect(MerkleProof.root(leaf: leaves[0], index: size, size: size, path: []) == nil)
    #expect(MerkleProof.root(leaf: leaves[0], index: -1, size: size, path: []) == nil)
  }

  @Test(arguments: [1, 2, 3, 7, 8, 13, 21])
  func `every former tree is proven to be the beginning of the later one`(size: Int) {
    let tree = MerkleTree(Self.leaves(size))
    for former in 0...size {
      let path = tree.consistencyProof(from: former)
      func holds(_ formerRoot: Digest256, _ root: Digest256, _ path: [Digest256]) -> Bool {
        MerkleProof.isConsistent(
          former: former, formerRoot: formerRoot, size: size, root: root, path: path)
      }
      #expect(holds(tree.root(size: former), tree.root(), path))
      let forged = MerkleHash.leaf([1, 2, 3])
      #expect(!holds(forged, tree.root(), path))
      #expect(!holds(tree.root(size: former), forged, path) || former == 0)
      #expect(!holds(tree.root(size: former), tree.root(), path + [forged]))
      for place in path.indices {
        var wrong = path
        wrong[place] = forged
        #expect(!holds(tree.root(size: former), tree.root(), wrong))
      }
    }
  }

  @Test func `the chain depends on every entry and on their order`() {
    func chain(_ leaves: [Digest256]) -> Digest256 {
      leaves.reduce(AuditChain.start) { AuditChain.link(after: $0, leaf: $1) }
    }
    let leaves = Self.leaves(4)
    let links = [
      chain(leaves), chain(leaves.dropLast()), chain(leaves.reversed()),
      chain([leaves[1]] + leaves.dropFirst()),
    ]
    #expect(Set(links).count == links.count)
  }
}
