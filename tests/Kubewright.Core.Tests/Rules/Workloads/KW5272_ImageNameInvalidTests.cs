using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5272_ImageNameInvalidTests
{
    [Fact]
    public void Reports_CapitalsInTheRepository() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5272:registry.shop.example/Shop.Orders:1.4|}
        """,
        "KW5272",
        Severity.Warning,
        "Pod 'once': the image of container 'once' is 'registry.shop.example/Shop.Orders:1.4', and a repository is written in lower case; the kubelet cannot "
        + "read it (InvalidImageName)");

    [Fact]
    public void Reports_Url() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5272:https://registry.shop.example/orders|}
        """,
        "KW5272",
        Severity.Warning,
        "Pod 'once': the image of container 'once' is 'https://registry.shop.example/orders', which begins with 'https://'; the kubelet cannot read it "
        + "(InvalidImageName)");

    [Fact]
    public void Reports_EmptyTag() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5272:"shop/orders:"|}
        """);

    [Fact]
    public void Reports_TagWithAPlus() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5272:shop/orders:1.4+5|}
        """);

    [Fact]
    public void Fixes_Capitals() => ManifestVerifier.VerifyFix(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5272:registry.shop.example:5000/Shop.Orders:V1|}
        """,
        "KW5272",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: registry.shop.example:5000/shop.orders:V1
        """);

    [Fact]
    public void Fixes_Url() => ManifestVerifier.VerifyFix(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5272:https://registry.shop.example/orders|}
        """,
        "KW5272",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: registry.shop.example/orders
        """);

    [Fact]
    public void Ignores_Names() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: Registry.Shop.Example:5000/shop/orders_api:V1.4-rc@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        """);

    [Fact]
    public void Ignores_MarksForOtherNames() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: shop/IMAGE_NAME:TAG
        """);

    [Fact]
    public void Ignores_NamesForBuilders() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: ko://shop.example/Orders
        """);
}
