namespace Kubewright.Tool.Tests.Commands;

/// <summary>The way of a request: the steps, and where and why it ends.</summary>
public sealed class TraceCommandTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec: { containers: [{ name: web, image: "shop/web:1.4" }] }

        """;

    [Fact]
    public void Request_IsFollowedToTheContainer()
    {
        using var folder = Manifests.InFolder(Manifests.Service).Write("k8s/web.yaml", Web);

        var run = folder.Run("trace", "http://orders/healthz", "k8s", "--from", "deployment/web");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            http://orders/healthz from Deployment 'web'

             1. DNS
                'orders' is Service 'orders'
                k8s/service.yaml(4,9)

             2. Service port
                80 is port 'http' of Service 'orders', sent to the pod port named 'http'
                k8s/service.yaml(9,7)

             3. Endpoints
                the pods of Deployment 'orders', 2 of them on port 8080
                k8s/deployment.yaml(4,9)

             4. Container
                container 'api' declares port 8080 'http'
                k8s/deployment.yaml(19,15)

             5. ? Application
                what listens there and answers /healthz is in the code, which a build with
                the Kubewright package reads

            The request arrives, as far as the manifests say.

            """,
            run.Output);
    }

    [Theory]
    [InlineData("http://ordesr", "'ordesr' is not a Service that is seen; did you mean 'orders'?")]
    [InlineData("http://orders:8080", "Service 'orders' has no port 8080; it has 80")]
    public void Request_EndsWhereSomethingIsWrong(string url, string reason)
    {
        using var folder = Manifests.InFolder(Manifests.Service).Write("k8s/web.yaml", Web);

        var run = folder.Run("trace", url, "k8s", "--from", "web");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.Contains("The request ends at step ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PortThatIsMissing_EndsTheRequest()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService).Write("k8s/web.yaml", Web);

        Assert.Contains("Deployment 'orders' has no port named 'htpp'", folder.Run("trace", "http://orders", "k8s", "--from", "web").Output, StringComparison.Ordinal);
    }

    // What NetworkPolicies let through: networking.k8s.io/v1.
    [Theory]
    [InlineData("{ podSelector: {}, ingress: [] }", 1)]
    [InlineData("{ podSelector: {}, policyTypes: [Egress], egress: [] }", 1)]
    [InlineData("{ podSelector: { matchLabels: { app: other } } }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{}] }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }] }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: batch } } }] }] }", 1)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ ports: [{ port: 80 }] }] }", 1)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ ports: [{ port: 8080 }] }] }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ ports: [{ port: http }] }] }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ ports: [{ port: 8000, endPort: 8100 }] }] }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ ports: [{ protocol: UDP }] }] }", 1)]
    [InlineData("{ podSelector: { matchLabels: { app: orders } }, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }] }] }", 0)]
    [InlineData("{ podSelector: { matchLabels: { app: web } }, egress: [{ to: [{ podSelector: {} }] }] }", 1)]
    [InlineData("{ podSelector: { matchLabels: { app: web } }, egress: [{ ports: [{ port: 53, protocol: UDP }] }, { to: [{ podSelector: {} }] }] }", 0)]
    public void NetworkPolicies_DecideWhatPasses(string spec, int exitCode)
    {
        using var folder = Manifests.InFolder(Manifests.Service)
            .Write("k8s/web.yaml", Web)
            .Write("k8s/policy.yaml", $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{ name: guard }}\nspec: {spec}\n");

        var run = folder.Run("trace", "http://orders", "k8s", "--from", "web");

        Assert.True(run.ExitCode == exitCode, run.Output + run.Error);
    }

    [Theory]
    [InlineData("http://orders", "deployment/wbe", "kubewright: 'deployment/wbe' is not a workload of these manifests; they have deployment/orders, deployment/web.\n")]
    [InlineData("http://a b", "web", "kubewright: 'http://a b' is not the address of a request; write one such as http://orders:80/healthz.\n")]
    public void WhatIsNotUnderstood_Exits2(string url, string from, string error)
    {
        using var folder = Manifests.InFolder(Manifests.Service).Write("k8s/web.yaml", Web);

        var run = folder.Run("trace", url, "k8s", "--from", from);

        Assert.Equal((2, error), (run.ExitCode, run.Error));
    }
}
