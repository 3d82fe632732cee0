using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>What is written for manifests. Every run also compiles it at C# 9 with warnings as errors, and asserts that a second run does nothing.</summary>
public class ManifestGeneratorTests
{
    [Fact]
    public void EachObject_GetsItsFile()
    {
        var run = GeneratorRun.Of(ShopFiles.Project);

        Assert.Equal(
            [
                "Manifests.ConfigMaps.Settings.g.cs", "Manifests.Deployments.Orders.g.cs", "Manifests.Secrets.Db.g.cs", "Manifests.Services.Db.g.cs",
                "Manifests.Services.Orders.g.cs", "Manifests.Services.Payments.g.cs", "Manifests.StatefulSets.Cassandra.g.cs",
            ],
            run.Names.Order(StringComparer.Ordinal));
        foreach (var name in run.Names)
        {
            Baseline.Verify("Baselines/" + name + ".txt", run[name]);
        }
    }

    [Fact]
    public void WithoutTheLibrary_ConstantsAreWrittenAndNoBuilders()
    {
        var run = GeneratorRun.WithoutLibrary(ShopFiles.Project);

        Baseline.Verify("Baselines/WithoutLibrary.Deployments.Orders.g.cs.txt", run["Manifests.Deployments.Orders.g.cs"]);
        Assert.All(run.Names, name => Assert.DoesNotContain("global::Kubewright", run[name], StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsWritten_IsUsedAsTheReadmeShows()
    {
        var project = ShopFiles.Project with
        {
            Code = """
                using Kubewright;
                using System;
                using Shop;

                public static class Program
                {
                    public const string Host = Manifests.Services.Orders.Host;

                    public static string Deploy()
                    {
                        var orders = Manifests.Deployments.Orders()
                            .Replicas(3)
                            .Containers.Api(c => c.Image("shop/orders:1.5").Env.ConnectionStringsOrders("Server=db").Env("EXTRA", "1"))
                            .InitContainers.Migrate(c => c.Env.ConnectionStringsOrders("Server=db"))
                            .Namespace("shop");
                        var service = Services.Expose(orders, ports => ports.Http(80).Port9090(9090, "metrics")).LoadBalancer();
                        var same = orders.Expose(ports => ports.Http(80));
                        int number = orders.Ports["http"].Number;
                        Uri uri = Manifests.Services.Orders.Uri;
                        string url = Manifests.Services.Orders.Url("http");
                        HeadlessService headless = Manifests.Services.Db();
                        NodePortService nodePorts = Manifests.Services.Orders();
                        string key = Manifests.Secrets.Db.Keys.Password;
                        return new ManifestSet { orders, service, headless, nodePorts }.ToYaml()
                            + same + number + uri + url + key + Manifests.Services.Db.PodHost(0) + Manifests.StatefulSets.Cassandra.PodHost(1);
                    }
                }
                """,
        };

        _ = GeneratorRun.Of(project);
    }

    [Fact]
    public void EachMember_SaysWhatObjectOfWhatFileItIsOf()
    {
        var trees = GeneratorRun.Of(ShopFiles.Project).Result.GeneratedSources.Select(source => source.SyntaxTree);
        var members = trees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Where(member => member is not BaseNamespaceDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.PartialKeyword))
            .ToList();

        Assert.True(members.Count > 50);
        Assert.All(members, member => Assert.Matches("(Deployment|Service|StatefulSet|ConfigMap|Secret) <c>[a-z]+</c> of k8s/[a-z]+.yaml[.]",
            member.GetLeadingTrivia().ToFullString()));
    }

    [Fact]
    public void PropertyKubewrightGenerate_TurnsItOff() => Assert.Empty(GeneratorRun.Of(ShopFiles.Project.With("KubewrightGenerate", "false")).Names);

    [Fact]
    public void PropertyKubewrightGenerate_LeavesItAtConstants()
    {
        var run = GeneratorRun.Of(ShopFiles.Project.With("KubewrightGenerate", "constants"));

        Assert.Equal(run["Manifests.Deployments.Orders.g.cs"], GeneratorRun.WithoutLibrary(ShopFiles.Project)["Manifests.Deployments.Orders.g.cs"]);
    }

    [Fact]
    public void FileThatIsNoManifest_IsPassedOver() =>
        Assert.DoesNotContain(
            "Manifests.Secrets.Db.g.cs",
            GeneratorRun.Of(ShopFiles.Project.With("/src/shop/k8s/settings.yaml", "KubewrightManifest", "false")).Names);

    [Fact]
    public void ProjectWithANamespaceOfThatName_IsReachedByTheSamePath()
    {
        var project = ShopFiles.Project with
        {
            Code = "namespace Shop.Manifests { internal static class Own { public const string Host = Shop.Manifests.Services.Orders.Host; } }",
        };

        Assert.StartsWith("// <auto-generated/>\n#nullable enable annotations\n\nnamespace Shop.Manifests\n",
            GeneratorRun.Of(project)["Manifests.Services.Orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_NestUnderTheirNames()
    {
        var run = GeneratorRun.Of(ManifestProject
            .Of(("/src/shop/dev/orders.yaml", ShopFiles.Orders), ("/src/shop/prod/orders.yaml", ShopFiles.Orders))
            .With("RootNamespace", "Shop")
            .With("/src/shop/prod/orders.yaml", "KubewrightSet", "prod-eu"));

        Assert.Equal(
            [
                "Manifests.Deployments.Orders.g.cs", "Manifests.ProdEu.Deployments.Orders.g.cs", "Manifests.ProdEu.Services.Orders.g.cs",
                "Manifests.Services.Orders.g.cs",
            ],
            run.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ObjectThatTwoFilesDefine_IsWrittenFromTheFirstByPath()
    {
        var run = GeneratorRun.Of(ManifestProject
            .Of(
                ("/src/shop/prod/orders.yaml", ShopFiles.Orders.Replace("port: 80\n", "port: 81\n", StringComparison.Ordinal)),
                ("/src/shop/dev/orders.yaml", ShopFiles.Orders))
            .With("ProjectDir", "/src/shop/"));

        Assert.Equal(2, run.Names.Count());
        Assert.Contains("dev/orders.yaml", run["Manifests.Services.Orders.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Http = 80;", run["Manifests.Services.Orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void PatchOfAKustomization_IsNoObject()
    {
        const string Kustomization = "resources: [../base]\npatches:\n  - path: orders.yaml\n";

        var run = GeneratorRun.Of(ManifestProject.Of(
            ("/src/shop/a/kustomization.yaml", Kustomization),
            ("/src/shop/a/orders.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: orders\n  namespace: patched\n")));

        Assert.Empty(run.Names);
    }

    [Fact]
    public void NameInTwoNamespaces_IsToldApartByThem()
    {
        const string Services = """
            apiVersion: v1
            kind: Service
            metadata: { name: orders, namespace: shop }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: orders, namespace: staging }
            """;

        Assert.Equal(
            ["Manifests.Services.OrdersInShop.g.cs", "Manifests.Services.OrdersInStaging.g.cs"],
            GeneratorRun.Of(ManifestProject.Of(("/src/shop/a.yaml", Services))).Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void HostileNames_Compile()
    {
        const string Hostile = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: get-type
              labels: { "*/": "*/", Labels: "\u2028\"\\", to-string: x, </summary>: y, a.b: 1, a-b: 2 }
            spec:
              template:
                spec:
                  containers:
                    - { name: containers, image: "a\nb", ports: [{ name: ports, containerPort: 1 }, { name: expose, containerPort: 2 }, { containerPort: 3 }], env: [{ name: Env }, { name: env }, { name: add }, { name: "0" }, { name: "" }] }
                    - { name: add, env: [{ name: keys }] }
                    - { name: list, env: [{ name: equals }] }
                    - { name: name }
                    - { name: "${X}" }
                  initContainers:
                    - { name: containers, restartPolicy: Always, ports: [{ name: workload, containerPort: 4 }], env: [{ name: x }] }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: services, namespace: class }
            spec: { ports: [{ name: urls, port: 80, appProtocol: http }, { name: ports, port: 81 }, { port: 82 }, { port: 0 }] }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: name }
            ---
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: orders }
            ---
            apiVersion: v1
            kind: service
            metadata: { name: orders }
            ---
            apiVersion: v1
            kind: 1X
            metadata: { name: orders }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: a }
            data: { y: yes, "1": 0x10, k: "\x00\x07\U0001F600 \uFEFF" }
            """;

        var run = GeneratorRun.Of(ManifestProject.Of(("/src/shop/a.yaml", Hostile)).With("RootNamespace", "System.class"));

        Assert.Contains("Manifests.ServingServices.Orders.g.cs", run.Names);
        Assert.Contains("Manifests.Deployments.GetType_.g.cs", run.Names);
        Assert.Contains("Manifests.Services.Name_.g.cs", run.Names);
    }

    [Fact]
    public void KindsThatDifferInCaseOnly_AreWrittenForTheFirst()
    {
        const string Kinds = """
            apiVersion: example.com/v1
            kind: WIDGET
            metadata: { name: a }
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: { name: a }
            """;

        Assert.Equal(["Manifests.WIDGETs.A.g.cs"], GeneratorRun.Of(ManifestProject.Of(("/src/shop/a.yaml", Kinds))).Names);
    }
}
