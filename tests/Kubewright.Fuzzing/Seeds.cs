using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Kubewright.Fuzzing;

/// <summary>The texts that mutation starts from: the samples, and the manifests on the pages of the rules.</summary>
internal static partial class Seeds
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(PathOfThisFile())!, "..", ".."));

    public static ImmutableArray<string> Manifests { get; } = [.. TextsOf("samples", "*.yaml").Concat(OnPages("yaml"))];

    public static ImmutableArray<string> Dockerfiles { get; } =
    [
        .. TextsOf("samples", "Dockerfile*"),
        """
        ARG VERSION=8.0
        FROM mcr.microsoft.com/dotnet/sdk:${VERSION} AS build
        WORKDIR /src
        COPY . .
        RUN dotnet publish Shop.Orders -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:${VERSION}-alpine
        ENV ASPNETCORE_HTTP_PORTS=5000 \
            LANG="en_US.UTF-8"
        COPY --from=build /app .
        EXPOSE 5000/tcp
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Shop.Orders.dll"]
        CMD ["--urls", "http://*:5000"]
        """,
    ];

    public static ImmutableArray<string> Settings { get; } =
    [
        .. TextsOf("samples", "appsettings*.json"),
        """
        {
          // where it listens
          "Urls": "http://*:5000",
          "Kestrel": { "Endpoints": { "Http": { "Url": "http://+:8080", "Protocols": "Http2" } } },
          "ConnectionStrings": { "Orders": "Server=orders-db,1433;Database=orders" },
          "Services": [ "http://catalog:80/items", { "Name": "web", "Port": 8080, "Tls": false } ],
        }
        """,
    ];

    /// <summary>Kustomizations, the files of each by their paths; what is rendered is the directory <c>over</c>.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Kustomizations { get; } =
    [
        .. TextsOf("tests/Kubewright.Core.Tests/Environments/Kustomize/Cases", "*.txt").Select(text => ("\n" + text).Split("\n==> ").Skip(1).SkipLast(1)
            .Select(part => part.Split('\n', 2))
            .ToImmutableDictionary(part => part[0], part => part.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal)),
    ];

    /// <summary>Templates of charts: whole ones, and expressions of each function.</summary>
    public static ImmutableArray<string> Templates { get; } =
    [
        .. TextsOf("tests/Kubewright.Core.Tests/Environments/Helm", "expressions.tsv").SelectMany(text => text.Split('\n').Chunk(8))
            .Select(lines => string.Concat(lines.Select(line => $"a: {{{{ {line.Split('\t')[0]} }}}}\n"))),
        """
        {{- define "x" -}}{{ .Release.Name }}-{{ .Chart.Name | trunc 20 }}{{- end -}}
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ include "x" . }}
          labels: {{- toYaml .Values.map | nindent 4 }}
        spec:
          {{- if gt (int .Values.replicas) 1 }}
          replicas: {{ .Values.replicas }}
          {{- end }}
          template:
            spec:
              containers:
              {{- range $i, $x := .Values.list }}
              - name: c{{ $i }}
                image: "{{ $.Values.image.repository }}:{{ default $x $.Values.image.tag }}"
              {{- end }}
        {{ with .Values.map }}{{ tpl (toYaml .) $ | quote }}{{ end }}
        """,
    ];

    /// <summary>Programs of applications: the samples', and those on the pages of the rules.</summary>
    public static ImmutableArray<string> Programs { get; } =
    [
        .. TextsOf("samples", "Program.cs").Concat(OnPages("csharp")),
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:5000").ConfigureKestrel(options => { options.ListenAnyIP(8080); options.Listen(System.Net.IPAddress.Loopback, 8081); });
        builder.Services.AddHttpClient("orders", client => client.BaseAddress = new Uri(builder.Configuration["Orders:BaseAddress"] ?? "http://orders:80"));
        builder.Services.Configure<Settings>(builder.Configuration.GetSection("Settings"));
        var app = builder.Build();
        app.Urls.Add($"http://+:{builder.Configuration.GetValue<int>("Port")}");
        var api = app.MapGroup("/api/{tenant}").RequireHost("*:8080");
        api.MapGet("/orders/{id:int?}", (int? id) => id);
        app.MapHealthChecks("/healthz");
        app.UsePathBase("/shop");
        app.Run();
        class Settings { public int Count { get; set; } public TimeSpan Timeout { get; set; } public string[] Names { get; set; } = []; }
        """,
    ];

    private static IEnumerable<string> TextsOf(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    private static IEnumerable<string> OnPages(string language) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Kubewright.Core", "Rules"), "KW*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Block().Matches(File.ReadAllText(path)))
            .Where(match => match.Groups[1].Value == language)
            .Select(match => match.Groups[2].Value);

    private static string PathOfThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
