using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Resources;

/// <summary>A CustomResourceDefinition among the manifests gives the schema of its objects.</summary>
public sealed class CustomResourceTests
{
    [Fact]
    public void Reports_UnknownField() => ManifestVerifier.VerifyMessage(
        CustomText.Queue("workers: {type: integer}", "spec:\n  {|KW5101:wrokers|}: 2"),
        "KW5101",
        Severity.Error,
        "Queue 'orders' has no field 'spec.wrokers'; did you mean 'workers'?");

    [Fact]
    public void Fixes_UnknownField() => ManifestVerifier.VerifyFix(
        CustomText.Queue("workers: {type: integer}", "spec:\n  {|KW5101:wrokers|}: 2"),
        "KW5101",
        CustomText.Queue("workers: {type: integer}", "spec:\n  workers: 2"));

    [Theory]
    [InlineData("{type: integer}", "{|KW5103:many|}")]
    [InlineData("{type: integer}", "{|KW5103:1.5|}")]
    [InlineData("{type: string}", "{|KW5102:5|}")]
    [InlineData("{type: boolean}", "{|KW5103:\"true\"|}")]
    [InlineData("{type: array, items: {type: string}}", "{|KW5103:one|}")]
    [InlineData("{type: array, items: {type: string}}", "[a, {|KW5102:1|}]")]
    [InlineData("{type: object, additionalProperties: {type: string}}", "{a: {|KW5102:1|}}")]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{{|KW5101:b|}: c}")]
    [InlineData("{type: string, enum: [low, high]}", "{|KW5104:hihg|}")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string}}}", "{}", "KW5105")]
    [InlineData("{x-kubernetes-int-or-string: true}", "{|KW5103:true|}")]
    public void Reports_WhatTheSchemaRefuses(string schema, string value, string? ofKey = null) =>
        ManifestVerifier.Verify(CustomText.Queue("workers: " + schema, $"spec:\n  {(ofKey is null ? "workers" : $"{{|{ofKey}:workers|}}")}: {value}"));

    [Theory]
    [InlineData("{type: integer}", "2")]
    [InlineData("{type: integer}", "2.0")]
    [InlineData("{type: integer}", "${WORKERS}")]
    [InlineData("{type: number}", "2")]
    [InlineData("{type: string}", "null")]
    [InlineData("{type: string, nullable: true}", "null")]
    [InlineData("{x-kubernetes-int-or-string: true}", "25%")]
    [InlineData("{x-kubernetes-int-or-string: true}", "25")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true}", "{a: {b: 1}}")]
    [InlineData("{type: object, additionalProperties: true}", "{a: {b: 1}}")]
    [InlineData("{type: object, x-kubernetes-embedded-resource: true, properties: {a: {type: string}}}",
        "{apiVersion: v1, kind: X, metadata: {name: y}, a: b}")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string, default: b}}}", "{}")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string}}}", "{a: \"\"}")]
    [InlineData("{type: string, enum: [low, high]}", "high")]
    public void Ignores_WhatTheSchemaTakes(string schema, string value) =>
        ManifestVerifier.Verify(CustomText.Queue("workers: " + schema, "spec:\n  workers: " + value));

    [Fact]
    public void Reports_LabelThatIsNoText() => ManifestVerifier.Verify(
        CustomText.Queue("workers: {type: integer}", "  labels:\n    version: {|KW5102:1|}\nspec:\n  workers: 2"));

    [Fact]
    public void Ignores_Status() => ManifestVerifier.Verify(
        CustomText.Queue("workers: {type: integer}", "spec:\n  workers: 2\nstatus:\n  phase: 1"));

    [Fact]
    public void Ignores_KindWithoutDefinition() => ManifestVerifier.Verify("""
        apiVersion: example.com/v1
        kind: Queue
        metadata:
          name: orders
          labels:
            version: 1
        spec:
          wrokers: two
        """);

    [Fact]
    public void Ignores_DefinitionInAnotherSample() => ManifestVerifier.Verify(
        null,
        ("one/deep/crd.yaml", CustomText.Queue("workers: {type: integer}", "spec:\n  workers: 2")),
        ("two/deep/queue.yaml", "apiVersion: example.com/v1\nkind: Queue\nmetadata:\n  name: other\nspec:\n  wrokers: 2\n"));

    [Fact]
    public void Reports_PodWithinACustomResource() => ManifestVerifier.Verify(CustomText.Queue(
        """
        pod:
          type: object
          properties:
            containers:
              type: array
              items:
                type: object
                properties:
                  name: {type: string}
                  image: {type: string}
                  args: {type: array, items: {type: string}}
                  command: {type: array, items: {type: string}}
                  env: {type: array, items: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                  envFrom: {type: array, items: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                  imagePullPolicy: {type: string}
                  livenessProbe: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  ports: {type: array, items: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                  resources: {type: object, x-kubernetes-preserve-unknown-fields: true}
            volumes: {type: array, items: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            restartPolicy: {type: string}
            nodeSelector: {type: object, additionalProperties: {type: string}}
            tolerations: {type: array, items: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            affinity: {type: object, x-kubernetes-preserve-unknown-fields: true}
            serviceAccountName: {type: string}
            hostNetwork: {type: boolean}
            hostPID: {type: boolean}
            dnsPolicy: {type: string}
        """,
        """
        spec:
          pod:
            containers:
              - name: api
                image: shop/api:1
                livenessProbe:
                  httpGet: {path: /, port: 80}
                  periodSeconds: {|KW5213:-1|}
        """));
}
