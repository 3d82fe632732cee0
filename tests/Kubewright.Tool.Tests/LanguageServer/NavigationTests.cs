using System.Text.Json;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>From a name to where it is given, and from there to all of its uses.</summary>
public sealed class NavigationTests
{
    private const string Pods = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: api
          namespace: shop
        spec:
          serviceName: api
          selector:
            matchLabels:
              app: api
          template:
            metadata:
              labels:
                app: api
            spec:
              serviceAccountName: runner
              containers:
                - name: api
                  image: shop/api:1
                  env:
                    - name: CATALOG_URL
                      value: http://catalog:8081/items
                    - name: TITLE
                      valueFrom:
                        configMapKeyRef:
                          name: settings
                          key: title
                  envFrom:
                    - secretRef:
                        name: keys
                  ports:
                    - name: http
                      containerPort: 8080
                  readinessProbe:
                    httpGet:
                      path: /
                      port: http
                  volumeMounts:
                    - name: files
                      mountPath: /files
                    - name: claim
                      mountPath: /claim
              volumes:
                - name: files
                  configMap:
                    name: settings
          volumeClaimTemplates:
            - metadata:
                name: claim
              spec:
                accessModes: [ReadWriteOnce]
                resources: { requests: { storage: 1Gi } }
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: api
          namespace: shop
        spec:
          selector:
            app: api
          ports:
            - name: web
              port: 80
              targetPort: http
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: catalog
          namespace: shop
        spec:
          ports:
            - port: 8081
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: in
          namespace: shop
        spec:
          rules:
            - http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: api
                        port:
                          name: web
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: route
          namespace: shop
        spec:
          rules:
            - backendRefs:
                - name: catalog
                  port: 8081
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
          namespace: shop
        data:
          title: The shop
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: keys
          namespace: shop
        stringData:
          token: CANARY
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: runner
          namespace: shop
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: scale
          namespace: shop
        spec:
          maxReplicas: 3
          scaleTargetRef:
            apiVersion: apps/v1
            kind: StatefulSet
            name: api
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: budget
          namespace: shop
        spec:
          maxUnavailable: 1
          selector:
            matchLabels:
              app: api

        """;

    /// <summary>A line that is asked, counted among those that hold the text, the word in it, and the line that it leads to.</summary>
    [Theory]
    [InlineData("targetPort: http", 1, "http", "        - name: http", 1)]
    [InlineData("port: http", 1, "http", "        - name: http", 1)]
    [InlineData("    app: api", 3, "api", "        app: api", 1)]
    [InlineData("    app: api", 3, "app", "        app: api", 1)]
    [InlineData("name: api", 4, "api", "  name: api", 2)]
    [InlineData("name: web", 2, "web", "    - name: web", 1)]
    [InlineData("name: catalog", 2, "catalog", "  name: catalog", 1)]
    [InlineData("port: 8081", 2, "8081", "    - port: 8081", 1)]
    [InlineData("name: settings", 1, "settings", "  name: settings", 3)]
    [InlineData("key: title", 1, "title", "  title: The shop", 1)]
    [InlineData("name: keys", 1, "keys", "  name: keys", 2)]
    [InlineData("serviceAccountName: runner", 1, "runner", "  name: runner", 1)]
    [InlineData("serviceName: api", 1, "api", "  name: api", 2)]
    [InlineData("- name: files", 1, "files", "        - name: files", 2)]
    [InlineData("- name: claim", 1, "claim", "        name: claim", 1)]
    [InlineData("http://catalog:8081", 1, "catalog", "  name: catalog", 1)]
    [InlineData("http://catalog:8081", 1, "8081", "    - port: 8081", 1)]
    [InlineData("name: api", 5, "api", "  name: api", 1)]
    [InlineData("app: api", 4, "api", "        app: api", 1)]
    public void Definition_IsWhereTheNameIsGiven(string asked, int occurrence, string word, string leadsTo, int leadsToOccurrence)
    {
        using var folder = new ToolFolder().Write("all.yaml", Pods);
        using var editor = Editor.In(folder);
        var line = LineOf(Pods, asked, occurrence);
        var found = editor.At("textDocument/definition", "all.yaml", (line, Lines(Pods)[line].IndexOf(word, StringComparison.Ordinal) + 1));

        Assert.Equal(LineOf(Pods, leadsTo, leadsToOccurrence),
            Assert.Single(found.EnumerateArray()).GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    /// <summary>What the table of references knows the editor follows: kinds of operators, names within hosts, and objects that others make.</summary>
    [Theory]
    [InlineData("host: catalog.default", "catalog", "  name: catalog")]
    [InlineData("name: tls-shop", "tls-shop", "  secretName: tls-shop")]
    [InlineData("project: shop", "shop", "  name: shop")]
    public void Definition_IsFoundByTheTableOfReferences(string asked, string word, string leadsTo)
    {
        const string Text = """
            apiVersion: v1
            kind: Service
            metadata:
              name: catalog
            spec:
              clusterIP: None
              ports: [{ port: 80 }]
            ---
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata:
              name: rule
            spec:
              host: catalog.default.svc.cluster.local
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata:
              name: certificate
            spec:
              secretName: tls-shop
              issuerRef: { name: issuer }
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata:
              name: gateway
            spec:
              gatewayClassName: x
              listeners:
                - name: https
                  port: 443
                  protocol: HTTPS
                  tls:
                    certificateRefs:
                      - name: tls-shop
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata:
              name: shop
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: orders
            spec:
              project: shop

            """;
        using var folder = new ToolFolder().Write("all.yaml", Text);
        using var editor = Editor.In(folder);
        var line = LineOf(Text, asked, 1);
        var found = editor.At("textDocument/definition", "all.yaml", (line, Lines(Text)[line].IndexOf(word, StringComparison.Ordinal) + 1));

        Assert.Equal(LineOf(Text, leadsTo, 1),
            Assert.Single(found.EnumerateArray()).GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        var renamed = editor.Ask("textDocument/rename",
            new
            {
                textDocument = new { uri = editor.UriOf("all.yaml") },
                position = Editor.Position((line, Lines(Text)[line].IndexOf(word, StringComparison.Ordinal) + 1)),
                newName = "other",
            });
        var text = EditedText.Apply(Text, renamed.GetProperty("changes").GetProperty(editor.UriOf("all.yaml")));
        Assert.Contains(asked.Replace(word, "other", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains(leadsTo.Replace(word, "other", StringComparison.Ordinal), text, StringComparison.Ordinal);
    }

    [Fact]
    public void References_AreAllUses_InAllFiles()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        var ask = new
        {
            textDocument = new { uri = editor.UriOf("k8s/deployment.yaml") },
            position = Editor.Position((18, 21)),
            context = new { includeDeclaration = true }
        };
        var found = editor.Ask("textDocument/references", ask).EnumerateArray().Select(Text).ToList();

        Assert.Equal([("deployment.yaml", 18), ("service.yaml", 10)], found);
        Assert.Equal([("service.yaml", 10)], editor.Ask("textDocument/references",
            new { ask.textDocument, ask.position, context = new { includeDeclaration = false } }).EnumerateArray().Select(Text));
    }

    [Fact]
    public void Highlights_AreInTheSameDocument()
    {
        using var folder = new ToolFolder().Write("all.yaml", Pods);
        using var editor = Editor.In(folder);
        var found = editor.At("textDocument/documentHighlight", "all.yaml", (LineOf(Pods, "targetPort: http", 1), 20)).EnumerateArray()
            .Select(one => one.GetProperty("kind").GetInt32()).Order();

        Assert.Equal([2, 2, 3], found);
    }

    [Fact]
    public void Kustomization_LeadsToItsFiles()
    {
        const string kustomization = "resources:\n  - ../base\n  - service.yaml\n";
        using var folder = new ToolFolder().Write("base/kustomization.yaml", "resources: [deployment.yaml]\n").Write("base/deployment.yaml",
            Manifests.Deployment)
            .Write("prod/service.yaml", Manifests.Service).Write("prod/kustomization.yaml", kustomization);
        using var editor = Editor.In(folder);
        var links = editor.Ask("textDocument/documentLink", new { textDocument = new { uri = editor.UriOf("prod/kustomization.yaml") } });

        Assert.Equal([editor.UriOf("base/kustomization.yaml"), editor.UriOf("prod/service.yaml")], links.EnumerateArray()
            .Select(link => link.GetProperty("target").GetString()));
        Assert.Equal(editor.UriOf("prod/service.yaml"),
            Assert.Single(editor.At("textDocument/definition", "prod/kustomization.yaml", (2, 6)).EnumerateArray()).GetProperty("uri").GetString());
    }

    [Fact]
    public void WhatIsMissing_LeadsNowhere()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder);

        Assert.Empty(editor.At("textDocument/definition", "k8s/service.yaml", (10, 20)).EnumerateArray());
        Assert.Empty(editor.At("textDocument/definition", "k8s/service.yaml", (0, 0)).EnumerateArray());
        Assert.Empty(editor.At("textDocument/definition", "k8s/service.yaml", (999, 999)).EnumerateArray());
    }

    [Theory]
    [InlineData("targetPort: http", 1, "http", "`8080`|8080 (`http`) of container `api` in `StatefulSet api`")]
    [InlineData("    app: api", 3, "api", "selects pods of")]
    [InlineData("name: api", 3, "api", "`StatefulSet api`")]
    [InlineData("- name: web", 1, "web", "80 → `http` 8080 of container `api` in `StatefulSet api`")]
    [InlineData("key: title", 1, "title", "`The shop`")]
    [InlineData("http://catalog:8081", 1, "catalog", "`Service catalog`")]
    [InlineData("containerPort: 8080", 1, "8080", "reached by `port 'web'` of `Service api`")]
    [InlineData("containerPort: 8080", 1, "8080", "probed by `readinessProbe`")]
    [InlineData("containerPort: 8080", 1, "containerPort", "The port the program listens on")]
    [InlineData("pathType: Prefix", 1, "pathType", "One of `Exact`, `Prefix`, `ImplementationSpecific`")]
    [InlineData("name: keys", 2, "keys", "- key `token`")]
    public void Hover_SaysWhereItLeads(string asked, int occurrence, string word, string expected)
    {
        using var folder = new ToolFolder().Write("all.yaml", Pods);
        using var editor = Editor.In(folder);
        var line = LineOf(Pods, asked, occurrence);
        var hover = editor.At("textDocument/hover", "all.yaml",
            (line, Lines(Pods)[line].IndexOf(word, StringComparison.Ordinal) + 1)).GetProperty("contents").GetProperty("value").GetString();

        Assert.Contains(expected.Split('|'), part => hover!.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Whatever is asked at whatever place, no value of a Secret is in the answer.</summary>
    [Fact]
    public void Secrets_AreInNoAnswer()
    {
        var text = Pods.Replace("title: The shop", "title: The shop\n  DB_PASSWORD: CANARY2", StringComparison.Ordinal).Replace("key: title",
            "key: DB_PASSWORD", StringComparison.Ordinal);
        using var folder = new ToolFolder().Write("all.yaml", text);
        using var editor = Editor.In(folder);
        var lines = Lines(text);
        for (var line = 0; line < lines.Length; line++)
        {
            for (var character = 0; character <= lines[line].Length; character += 3)
            {
                foreach (var method in (string[])["textDocument/hover", "textDocument/completion"])
                {
                    Assert.DoesNotContain("CANARY", editor.At(method, "all.yaml", (line, character)).ToString(), StringComparison.Ordinal);
                }
            }
        }

        var document = new { textDocument = new { uri = editor.UriOf("all.yaml") } };
        foreach (var method in (string[])["textDocument/documentSymbol", "textDocument/codeLens", "textDocument/documentLink", "textDocument/foldingRange"])
        {
            Assert.DoesNotContain("CANARY", editor.Ask(method, document).ToString(), StringComparison.Ordinal);
        }

        var hints = editor.Ask("textDocument/inlayHint",
            new { document.textDocument, range = new { start = Editor.Position((0, 0)), end = Editor.Position((999, 0)) } }).ToString();
        Assert.Contains("***", hints, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", hints, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_AreNumbersAndValues()
    {
        using var folder = new ToolFolder().Write("all.yaml", Pods);
        using var editor = Editor.In(folder);
        var hints = editor.Ask("textDocument/inlayHint",
            new { textDocument = new { uri = editor.UriOf("all.yaml") }, range = new { start = Editor.Position((0, 0)), end = Editor.Position((999, 0)) } });

        Assert.Equal(["= The shop", "= 8080", "= 8080", "= 80"], hints.EnumerateArray().Select(hint => hint.GetProperty("label").GetString()));
    }

    [Fact]
    public void Lenses_SayWhatIsSelected()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder, new { showReferences = true });
        var lens = Assert.Single(editor.Ask("textDocument/codeLens",
            new { textDocument = new { uri = editor.UriOf("k8s/service.yaml") } }).EnumerateArray()).GetProperty("command");

        Assert.Equal("selects Deployment orders (80 → 8080)", lens.GetProperty("title").GetString());
        Assert.Equal(editor.UriOf("k8s/deployment.yaml"), lens.GetProperty("arguments")[2][0].GetProperty("uri").GetString());
        Assert.Equal("selected by orders",
            editor.Ask("textDocument/codeLens",
                new { textDocument = new { uri = editor.UriOf("k8s/deployment.yaml") } })[0].GetProperty("command").GetProperty("title").GetString());
    }

    [Fact]
    public void Symbols_AreObjectsWithTheirParts()
    {
        using var folder = new ToolFolder().Write("all.yaml", Pods);
        using var editor = Editor.In(folder);
        var symbols = editor.Ask("textDocument/documentSymbol", new { textDocument = new { uri = editor.UriOf("all.yaml") } });

        Assert.Equal("StatefulSet api", symbols[0].GetProperty("name").GetString());
        Assert.Equal("http", symbols[0].GetProperty("children")[0].GetProperty("children")[0].GetProperty("name").GetString());
        Assert.Equal(["Service api", "ServiceAccount runner"], Names("se a"));
        Assert.Equal(["Secret keys"], Names("seckey"));

        IEnumerable<string?> Names(string query) =>
            editor.Ask("workspace/symbol", new { query }).EnumerateArray().Select(one => one.GetProperty("name").GetString())
                .Where(name =>
                    name!.StartsWith('S') && !name.Contains("catalog", StringComparison.Ordinal) && !name.StartsWith("Stateful", StringComparison.Ordinal));
    }

    [Fact]
    public void Folding_IsWhatIsInAKey()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        var ranges = editor.Ask("textDocument/foldingRange", new { textDocument = new { uri = editor.UriOf("k8s/service.yaml") } }).EnumerateArray()
            .Select(range => (range.GetProperty("startLine").GetInt32(), range.GetProperty("endLine").GetInt32()));

        Assert.Equal([(0, 10), (2, 3), (4, 10), (5, 6), (7, 10), (8, 10)], ranges);
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static int LineOf(string text, string content, int occurrence) =>
        Lines(text).Index().Where(line => line.Item.Contains(content, StringComparison.Ordinal) || line.Item == content).ElementAt(occurrence - 1).Index;

    private static (string, int) Text(JsonElement location) =>
        (location.GetProperty("uri").GetString()!.Split('/')[^1], location.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
}
