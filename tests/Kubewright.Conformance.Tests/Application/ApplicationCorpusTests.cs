using System.Text.Json;

namespace Kubewright.Conformance.Tests.Application;

/// <summary>The rules about applications over public repositories, against what people read out of their code and images.</summary>
public sealed class ApplicationCorpusTests
{
    /// <summary>Where applications really listen elsewhere than their manifests say, each read by hand.</summary>
    private static readonly string[] Broken =
    [
        // aspnet:9.0 under the port of older images.
        "ClumsyPenguin+MicroServices",

        // aspnet:8.0 under dapr.io/app-port 80.
        "dapr+quickstarts",

        // 433 for 443, and nobody serves either.
        "dotnet+samples",

        // aspnet:8.0 and a 443 that a Windows image does not serve.
        "microsoft+ApplicationInsights-Kubernetes",

        // ASPNETCORE_URLS=http://+:80 beside a Service port for 443.
        "morcodou+aspnetcore-microservices-k8s",
    ];

    [SkippableTheory]
    [InlineData("ClumsyPenguin+MicroServices", "K8S/commands-depl.yaml", 31, "KW7001")]
    [InlineData("dapr+quickstarts", "tutorials/distributed-calculator/deploy/dotnet-subtractor.yaml", 19, "KW7005")]
    [InlineData("dapr+quickstarts", "tutorials/distributed-calculator/deploy/dotnet-subtractor.yaml", 26, "KW7002")]
    [InlineData("dotnet+samples", "orleans/Voting/deployment.yaml", 124, "KW7001")]
    [InlineData("microsoft+ApplicationInsights-Kubernetes", "troubleshooting/AIK8sTroubleShooting/k8s/k8s.yaml", 21, "KW7002")]
    [InlineData("morcodou+aspnetcore-microservices-k8s", "GloboTicket/k8s/discount/discount.yaml", 17, "KW7001")]
    public void WhatIsReallyWrong_IsFound(string repository, string path, int line, string id) => Assert.Contains(
        ApplicationFolder.Read(repository).Check(),
        finding => finding.Id == id && finding.Span.File.Path == path && finding.Span.StartPosition.Line + 1 == line);

    [SkippableFact]
    public void OnlyBrokenRepositories_HaveFindings() => Assert.Equal(
        Broken,
        ApplicationFolder.Repositories().Where(repository => !ApplicationFolder.Read(repository).Check().IsEmpty).Order(StringComparer.Ordinal));

    [SkippableFact]
    public void WorkloadThatDeclaresWhatItsApplicationListensOn_IsSilent()
    {
        var count = 0;
        var wrong = new List<string>();
        using var facts = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("corpus/_expected/csharp-facts.json")));
        foreach (var repository in facts.RootElement.EnumerateObject())
        {
            var consistent = repository.Value.EnumerateArray()
                .SelectMany(fact => fact.GetProperty("workloads").EnumerateArray())
                .Where(IsConsistent)
                .Select(workload => workload.GetProperty("object").GetString()!)
                .ToHashSet();
            count += consistent.Count;
            wrong.AddRange(ApplicationFolder.Read(repository.Name).Check()
                .Where(finding => consistent.Any(name => finding.Message.Contains($"'{name}' declares ", StringComparison.Ordinal)))
                .Select(finding => $"{repository.Name}/{finding.Span.File.Path}: {finding.Message}"));
        }

        Assert.Empty(wrong);
        Assert.True(count > 30, $"Only {count} workloads were compared.");
    }

    [SkippableFact]
    public void NewBaseImage_BreaksWhatWorkedBefore()
    {
        var pair = SharedFolder.Require("corpus/_pairs/C002-dapr+quickstarts");

        Assert.DoesNotContain(Check("good", "7.0"), finding => finding.Contains("Subtract", StringComparison.Ordinal));
        Assert.Contains(Check("bad", "8.0"), finding => finding.StartsWith(
            "Deployment 'subtractapp' configures Dapr for an application on port 80, but Subtract listens on 8080", StringComparison.Ordinal));

        IEnumerable<string> Check(string side, string version) => ApplicationFolder
            .Read("dapr+quickstarts", Path.Combine(pair, side), image => image.Replace(":8.0", ":" + version, StringComparison.Ordinal))
            .Check()
            .Select(finding => finding.Message);
    }

    private static bool IsConsistent(JsonElement workload)
    {
        var listens = workload.GetProperty("listens");
        var declared = workload.GetProperty("containerPorts").EnumerateArray().Select(port => port.GetInt32()).ToList();
        return listens.ValueKind == JsonValueKind.Array
            && declared.Count > 0
            && declared.TrueForAll(port => listens.EnumerateArray().Any(one => one.GetInt32() == port));
    }
}
