using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4045_NamespaceOfSiblingsMissingTests
{
    private const string Stated = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop }\ndata: { A: b }\n---\n";
    private static readonly string Other = Naming.Deployment(", envFrom: [{ configMapRef: { name: c } }]", metadata: "name: shop, namespace: shop") + "---\n";

    [Fact]
    public void Reports_TheOneThatStatesNone() => ManifestVerifier.VerifyMessage(
        Stated + Other + "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {|KW4045:c|} }\ndata: { A: b }\n",
        "KW4045",
        Severity.Warning,
        "ConfigMap 'c' states no namespace, while the 2 other objects of the file state 'shop': it is created wherever the file is applied");

    [Theory]
    [InlineData("apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: e, namespace: other }\ndata: { A: b }\n")]
    public void Ignores_File(string last) => ManifestVerifier.Verify(Stated + Other + last);

    [Fact]
    public void Ignores_WhatNobodyNames() => ManifestVerifier.Verify(Stated + Other + "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: d }\ndata: { A: b }\n");

    [Fact]
    public void Ignores_OneSibling() => ManifestVerifier.Verify(Stated + "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { A: b }\n");
}
