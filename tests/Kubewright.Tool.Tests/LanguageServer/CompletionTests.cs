using System.Text.Json;
using Kubewright.Tool.LanguageServer.Features.Completion;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>What is offered at a cursor, in texts as they are while somebody types.</summary>
public sealed class CompletionTests
{
    private const string Others = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          selector:
            matchLabels: { app: orders }
          template:
            metadata:
              labels: { app: orders, tier: back }
            spec:
              containers:
                - name: api
                  image: a:1
                  ports:
                    - name: http
                      containerPort: 8080
                    - name: metrics
                      containerPort: 9090
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector: { app: orders }
          ports:
            - name: web
              port: 8000
              targetPort: http
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          title: x
          retries: "3"
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: keys
        stringData:
          token: CANARY
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: "on"
          namespace: far

        """;

    [Theory]
    [InlineData("fields of a type", "apiVersion: v1\nkind: Service\nspec:\n  $$\n", "clusterIP|ports|selector|type")]
    [InlineData("a key half typed", "apiVersion: v1\nkind: Service\nspec:\n  cl$$\n  ports: []\n", "clusterIP|selector")]
    [InlineData("fields of a list's item", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - $$\n", "port|targetPort")]
    [InlineData("fields of an item that has some", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - name: a\n      $$\n", "port|targetPort")]
    [InlineData("a list as far in as its key", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - name: a\n    $$\n", "port|targetPort")]
    [InlineData("no version yet", "kind: Deployment\nspec:\n  $$\n", "replicas|template")]
    [InlineData("braces", "apiVersion: v1\nkind: Service\nspec: { $$ }\n", "clusterIP|ports")]
    [InlineData("braces that are open", "apiVersion: v1\nkind: Service\nspec: { type: ClusterIP, $$\n", "ports|selector")]
    [InlineData("JSON", "{ \"apiVersion\": \"v1\", \"kind\": \"Service\", \"spec\": { \"$$\" } }", "ports|selector")]
    [InlineData("values of a field", "apiVersion: v1\nkind: Service\nspec:\n  type: $$\n", "ClusterIP|ExternalName|LoadBalancer|NodePort")]
    [InlineData("values of a list", "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - $$\n", "ReadWriteOnce")]
    [InlineData("values of a list in brackets", "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes: [$$]\n", "ReadWriteOnce")]
    [InlineData("booleans", "apiVersion: v1\nkind: Service\nspec:\n  publishNotReadyAddresses: $$\n", "true|false")]
    [InlineData("kinds", "apiVersion: apps/v1\nkind: $$\n", "Deployment|StatefulSet")]
    [InlineData("a kind's versions", "apiVersion: $$\nkind: Ingress\n", "networking.k8s.io/v1")]
    [InlineData("first keys", "$$\n", "apiVersion|kind|Deployment|Service")]
    [InlineData("first keys of the second document", "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n---\n$$", "apiVersion|kind|Deployment")]
    [InlineData("labels in a selector", "apiVersion: v1\nkind: Service\nspec:\n  selector:\n    $$\n", "app|tier")]
    [InlineData("values of a label", "apiVersion: v1\nkind: Service\nspec:\n  selector:\n    app: $$\n", "orders")]
    [InlineData("labels of a budget", "apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec:\n  selector:\n    matchLabels:\n      tier: $$\n", "back")]
    [InlineData("ports of the selected pods",
        "apiVersion: v1\nkind: Service\nspec:\n  selector:\n    app: orders\n  ports:\n    - port: 80\n      targetPort: $$\n", "http|metrics|8080|9090")]
    [InlineData("ports of the container", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      ports:\n        - name: own\n          "
        + "containerPort: 5000\n      livenessProbe:\n        httpGet:\n          port: $$\n", "own|5000")]
    [InlineData("Services", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n  defaultBackend:\n    service:\n      name: $$\n", "orders")]
    [InlineData("a Service's ports", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n  defaultBackend:\n    service:\n      name: orders\n      "
        + "port:\n        name: $$\n", "web")]
    [InlineData("a Service's port numbers", "apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n  defaultBackend:\n    service:\n      name: orders\n     "
        + " port:\n        number: $$\n", "8000")]
    [InlineData("ConfigMaps", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - valueFrom:\n            configMapKeyRef:\n              "
        + "name: $$\n", "settings|on")]
    [InlineData("keys", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - valueFrom:\n            configMapKeyRef:\n              name: "
        + "settings\n              key: $$\n", "title|retries")]
    [InlineData("keys of Secrets",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - valueFrom:\n            secretKeyRef: { name: keys, key: $$ }\n", "token")]
    [InlineData("keys of a volume", "apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n    - name: a\n      configMap:\n        name: settings\n        items:\n   "
        + "       - key: $$\n", "title")]
    [InlineData("volumes", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - volumeMounts:\n        - name: $$\n  volumes:\n    - name: files\n",
        "files")]
    [InlineData("what is scaled", "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef:\n    kind: Deployment\n    name: $$\n",
        "orders")]
    [InlineData("namespaces", "apiVersion: v1\nkind: Service\nmetadata:\n  namespace: $$\n", "far")]
    [InlineData("hosts in a URL", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: ORDERS\n          value: http://$$\n",
        "http://orders:8000")]
    [InlineData("hosts by the variable's name",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: ORDERS_HOST\n          value: $$\n", "orders")]
    [InlineData("items of a List", "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    spec:\n      $$\n", "clusterIP")]
    [InlineData("below an error", "apiVersion: v1\nkind: Service\nspec:\n  selector: {{ nope\n  type: $$\n", "ClusterIP")]
    public void Offers(string what, string marked, string expected)
    {
        var labels = LabelsAt(marked);

        Assert.All(expected.Split('|'), label => Assert.True(labels.Contains(label), $"{what}: {label} is not among {string.Join(", ", labels.Take(30))}"));
    }

    [Theory]
    [InlineData("what is there already", "apiVersion: v1\nkind: Service\nspec:\n  type: ClusterIP\n  $$\n", "type")]
    [InlineData("what is below", "apiVersion: v1\nkind: Service\nspec:\n  $$\n  type: ClusterIP\n", "type")]
    [InlineData("a comment", "apiVersion: v1\nkind: Service\nspec:\n  # $$\n", "")]
    [InlineData("a text of several lines", "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    $$\n", "")]
    [InlineData("behind a value", "apiVersion: v1\nkind: Service\nspec:\n  type: ClusterIP   $$\n", "")]
    [InlineData("other labels' values", "apiVersion: v1\nkind: Service\nspec:\n  selector:\n    tier: $$\n", "orders")]
    [InlineData("kinds of other versions", "apiVersion: apps/v1\nkind: $$\n", "Service")]
    public void DoesNotOffer(string what, string marked, string unexpected)
    {
        var labels = LabelsAt(marked);

        Assert.True(unexpected.Length == 0 ? labels.Count == 0 : !labels.Contains(unexpected), $"{what}: {string.Join(", ", labels.Take(30))}");
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  cl$$\n", "clusterIP", "apiVersion: v1\nkind: Service\nspec:\n  clusterIP: \n")]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  po$$\n", "ports", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n")]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  cl$$: None\n", "clusterIP", "apiVersion: v1\nkind: Service\nspec:\n  clusterIP: None\n")]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  type:$$\n", "ClusterIP", "apiVersion: v1\nkind: Service\nspec:\n  type: ClusterIP\n")]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  type: Clus$$ter # why\n", "ClusterIP",
        "apiVersion: v1\nkind: Service\nspec:\n  type: ClusterIP # why\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - valueFrom:\n            configMapKeyRef:\n              name: $$\n",
        "on", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - valueFrom:\n            configMapKeyRef:\n              name: \"on\"\n")]
    [InlineData("apiVersion: v1\nkind: Service\nspec:\n  ports:\n  $$\n", "type", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n  type: \n")]
    public void Writes(string marked, string label, string expected)
    {
        using var folder = new ToolFolder().Write("others.yaml", Others);
        using var editor = Editor.In(folder);
        var text = MarkedText.Parse(marked);
        editor.Open("typed.yaml", text.Text);
        var item = editor.At("textDocument/completion", "typed.yaml", text.Cursor).GetProperty("items").EnumerateArray().Single(item =>
            item.GetProperty("label").GetString() == label);

        Assert.Equal(expected, EditedText.Apply(text.Text, JsonSerializer.SerializeToElement(new[] { item.GetProperty("textEdit") })));
    }

    public static TheoryData<string> SkeletonNames => [.. Skeletons.All.Select(one => one.Name)];

    /// <summary>Each skeleton is an object that the API server takes.</summary>
    [Theory]
    [MemberData(nameof(SkeletonNames))]
    public void Skeleton_IsValid(string name)
    {
        using var folder = new ToolFolder().Write("a.yaml", SkeletonCompletion.TextOf(Skeletons.All.Single(one => one.Name == name).Snippet));

        Assert.DoesNotContain("\"severity\": \"error\"", folder.Run("check", "--format", "json", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Skeleton_HasTabStopsForClientsThatKnowThem()
    {
        using var folder = new ToolFolder();
        using var editor = Editor.In(folder, capabilities: new { textDocument = new { completion = new { completionItem = new { snippetSupport = true } } } });
        editor.Open("a.yaml", "");
        var item = editor.At("textDocument/completion", "a.yaml", (0, 0)).GetProperty("items").EnumerateArray().Single(item =>
            item.GetProperty("label").GetString() == "Service");

        Assert.Equal(2, item.GetProperty("insertTextFormat").GetInt32());
        Assert.Contains("${1:name}", item.GetProperty("textEdit").GetProperty("newText").GetString(), StringComparison.Ordinal);
    }

    private static HashSet<string> LabelsAt(string marked)
    {
        using var folder = new ToolFolder().Write("others.yaml", Others);
        using var editor = Editor.In(folder);
        var text = MarkedText.Parse(marked);
        editor.Open("typed.yaml", text.Text);
        var list = editor.At("textDocument/completion", "typed.yaml", text.Cursor);
        Assert.DoesNotContain("CANARY", list.ToString(), StringComparison.Ordinal);
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("label").GetString()!)];
    }
}
