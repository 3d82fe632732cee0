using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>Documents that SOPS has encrypted: what is encrypted is unknown, and nothing of them is edited, not even what is not encrypted.</summary>
public sealed class EncryptedTextTests
{
    private const string Sops = """
        sops:
          age:
            - recipient: age1xyz
          lastmodified: "2026-01-01T00:00:00Z"
          mac: ENC[AES256_GCM,data:Yp8=,iv:AbC=,tag:QQ==,type:str]
          version: 3.9.0

        """;

    [Fact]
    public void WhatIsEncrypted_IsUnknown() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        data:
          password: ENC[AES256_GCM,data:Yp8=,iv:AbC=,tag:QQ==,type:str]
        stringData:
          user: ENC[AES256_GCM,data:Yp8=,iv:AbC=,tag:QQ==,type:str]

        """ + Sops);

    [Theory]
    [InlineData("KW5101", "metadata: {naem: db}")]
    [InlineData("KW5102", "metadata: {name: db, labels: {version: 1}}")]
    [InlineData("KW5009", "metadata: {name: Data_Base}")]
    public void WhatIsNotEncrypted_IsReportedAndNotFixed(string id, string metadata)
    {
        var text = $"apiVersion: v1\nkind: Secret\n{metadata}\n";

        Assert.NotNull(Find(id, text).Fix);
        Assert.Null(Find(id, text + Sops).Fix);
        Assert.NotNull(Find(id, "apiVersion: v1\nkind: Secret\nmetadata: {name: other}\n" + Sops + "---\n" + text).Fix);
    }

    [Fact]
    public void KeyOfSopsWithoutASeal_IsAFieldLikeAnyOther() =>
        Assert.Equal("KW5101",
            Assert.Single(ManifestVerifier.Check(null, ("a.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nsops: {version: 3.9.0}\n"))).Id);

    private static Finding Find(string id, string text) =>
        Assert.Single(ManifestVerifier.Check(null, ("a.yaml", text)), finding => finding.Id == id);
}
