using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5202_ContainerNameInvalidTests
{
    [Fact]
    public void Reports_Underscore() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: {|KW5202:order_api|}
                  image: shop/orders:1.4
            """,
        "KW5202",
        Severity.Error,
        "Pod 'orders': 'name' of container 'order_api' is 'order_api', which holds '_'; lower-case letters, digits and '-' are allowed; write 'order-api'");

    [Fact]
    public void Reports_TooLongName() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: {|KW5202:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|}
                  image: shop/orders:1.4
            """,
        "KW5202",
        Severity.Error,
        "Pod 'orders': 'name' of container 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is "
        + "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...', which has 64 characters, at most 63 are allowed");

    [Fact]
    public void Ignores_DnsLabel() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: orders-api-2
                  image: shop/orders:1.4
            """);

    [Fact]
    public void Ignores_NameThatStartsWithADigit() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: 2nd
                  image: shop/orders:1.4
            """);

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: ${NAME}
                  image: shop/orders:1.4
            """);

    [Fact]
    public void Fixes_ByLowerCaseAndHyphens() => ManifestVerifier.VerifyFix(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: {|KW5202:Order_API|}
                  image: shop/orders:1.4
            """,
        "KW5202",
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers:
                - name: order-api
                  image: shop/orders:1.4
            """);
}
