using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>
/// What is written where KubernetesClient is referenced. The package itself is not: small assemblies stand in for it, with the names and types
/// of its public model.
/// </summary>
public class KubernetesClientTests
{
    private const string File = "Kubewright.KubernetesClient.g.cs";

    private const string Models = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        namespace k8s.Models
        {
            public class V1ObjectMeta
            {
                [JsonPropertyName("name")] public string Name { get; set; }
                [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
            }

            public class V1ServicePort
            {
                [JsonPropertyName("name")] public string Name { get; set; }
                [JsonPropertyName("port")] public int Port { get; set; }
                [JsonPropertyName("targetPort")] public INTORSTRING TargetPort { get; set; }
            }

            public class V1ServiceSpec
            {
                [JsonPropertyName("ports")] public IList<V1ServicePort> Ports { get; set; }
                [JsonPropertyName("selector")] public IDictionary<string, string> Selector { get; set; }
            }

            public class V1Service
            {
                [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; }
                [JsonPropertyName("kind")] public string Kind { get; set; }
                [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
                [JsonPropertyName("spec")] public V1ServiceSpec Spec { get; set; }
            }

            public class V1DeploymentSpec
            {
                [JsonPropertyName("replicas")] public int? Replicas { get; set; }
            }

            public class V1Deployment
            {
                [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
                [JsonPropertyName("spec")] public V1DeploymentSpec Spec { get; set; }
            }

            internal class V1Secret { }
        }
        """;

    /// <summary>As of version 18: a value type, and JSON options that may be left out.</summary>
    private const string NewForm = """
        namespace k8s.Models
        {
            [System.Text.Json.Serialization.JsonConverter(typeof(IntOrStringConverter))]
            public struct IntOrString
            {
                public string Value { get; set; }
                public override string ToString() => Value;
            }

            public class IntOrStringConverter : System.Text.Json.Serialization.JsonConverter<IntOrString>
            {
                public override IntOrString Read(ref System.Text.Json.Utf8JsonReader reader, System.Type type, System.Text.Json.JsonSerializerOptions options) =>
                    new IntOrString { Value = reader.TokenType == System.Text.Json.JsonTokenType.Number ? reader.GetInt64().ToString() : reader.GetString() };

                public override void Write(System.Text.Json.Utf8JsonWriter writer, IntOrString value, System.Text.Json.JsonSerializerOptions options) { }
            }
        }

        namespace k8s
        {
            public static class KubernetesJson
            {
                public static TValue Deserialize<TValue>(string json, System.Text.Json.JsonSerializerOptions options = null) =>
                    System.Text.Json.JsonSerializer.Deserialize<TValue>(json, options);

                public static TValue Deserialize<TValue>(System.IO.Stream json, System.Text.Json.JsonSerializerOptions options = null) =>
                    System.Text.Json.JsonSerializer.Deserialize<TValue>(json, options);
            }
        }
        """;

    /// <summary>Up to version 17: a class of another name.</summary>
    private static readonly string OldForm = NewForm
        .Replace("IntOrString", "IntstrIntOrString", StringComparison.Ordinal)
        .Replace("public struct", "public class", StringComparison.Ordinal);

    private static readonly ManifestProject Shop = ShopFiles.Project with
    {
        Code = """
            using Kubewright;
            using Shop;

            public static class Program
            {
                public static string Deploy()
                {
                    k8s.Models.V1Deployment orders = Manifests.Deployments.Orders().Replicas(5).ToV1Deployment();
                    k8s.Models.V1Service service = Services.Expose(Manifests.Deployments.Orders(), ports => ports.Http(80).Port9090(90, "metrics")).ToV1Service();
                    return orders.Metadata.Name + " " + orders.Spec.Replicas + " " + service.Spec.Ports[0].TargetPort + " " + service.Spec.Ports[1].TargetPort
                        + " " + service.Spec.Selector["app"] + " " + service.Metadata.NamespaceProperty;
                }
            }
            """,
    };

    [Fact]
    public void NewFormWithIntOrString_OfAStandInAssembly_IsReached() =>
        Assert.Equal("orders 5 http 9090 orders shop", Run("IntOrString", NewForm));

    [Fact]
    public void OldFormWithIntstrIntOrString_OfAStandInAssembly_IsReached() =>
        Assert.Equal("orders 5 http 9090 orders shop", Run("IntstrIntOrString", OldForm));

    [Fact]
    public void ModelsThatTheClientHas_AreOffered()
    {
        var (reference, _) = Compile("IntOrString", NewForm);
        var code = GeneratorRun.Of(Shop, reference)[File];

        Assert.Contains("ToV1Service(", code, StringComparison.Ordinal);
        Assert.Contains("ToV1Deployment(", code, StringComparison.Ordinal);
        Assert.DoesNotContain("V1Secret", code, StringComparison.Ordinal);
        Assert.DoesNotContain("V1StatefulSet", code, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheClient_NothingRefersToIt() => Assert.DoesNotContain(File, GeneratorRun.Of(ShopFiles.Project).Names);

    [Fact]
    public void WithoutTheLibrary_NothingRefersToTheClient()
    {
        var (reference, _) = Compile("IntOrString", NewForm);

        Assert.DoesNotContain(File, GeneratorRun.WithoutLibrary(ShopFiles.Project, reference).Names);
    }

    [Fact]
    public void ClientWithoutItsJson_IsLeftAlone()
    {
        var (reference, _) =
            Compile("IntOrString", NewForm.Replace("public static class KubernetesJson", "internal static class KubernetesJson", StringComparison.Ordinal));

        Assert.DoesNotContain(File, GeneratorRun.Of(ShopFiles.Project, reference).Names);
    }

    private static object? Run(string intOrString, string form)
    {
        var (reference, image) = Compile(intOrString, form);
        return LoadedCode.Call(LoadedCode.Load(GeneratorRun.Of(Shop, reference).Compilation, image), "Program", "Deploy");
    }

    private static (MetadataReference Reference, byte[] Image) Compile(string intOrString, string form)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "KubernetesClient.StandIn." + intOrString,
            [CSharpSyntaxTree.ParseText(Models.Replace("INTORSTRING", intOrString, StringComparison.Ordinal)), CSharpSyntaxTree.ParseText(form)],
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(10)));
        return (MetadataReference.CreateFromImage(image.ToArray()), image.ToArray());
    }
}
