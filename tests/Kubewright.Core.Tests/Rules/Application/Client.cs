using Kubewright.Core.Application;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules.Application;

/// <summary>Manifests of a workload that connects to the Service orders, and the application that runs in it.</summary>
internal static class Client
{
    /// <summary>The Deployment web with one variable.</summary>
    /// <param name="value">The variable's value, or its whole entry where it begins with a brace.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="ns">The namespace; empty for none.</param>
    /// <param name="more">More lines of the pod's spec.</param>
    /// <param name="annotations">Annotations of the pods.</param>
    /// <param name="image">The image.</param>
    public static string With(string value, string name = "ORDERS_URL", string ns = "", string more = "", string annotations = "",
        string image = "shop/web:1.4") => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web{Namespace(ns)}
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
              annotations: {annotations}
            spec:{more}
              containers:
                - name: web
                  image: {image}
                  ports:
                    - name: http
                      containerPort: 8080
                  env:
                    - name: {name}
                      value: {value}
                  readinessProbe:
                    tcpSocket:
                      port: http
        ---

        """;

    /// <summary>The Service orders with the pods behind it.</summary>
    public static string Orders(string ports = "[{ name: http, port: 80, targetPort: 8080 }]", string ns = "", string name = "orders", string more = "") => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}{Namespace(ns)}
        spec:{(more.Length == 0 ? "" : "\n  " + more)}
          selector:
            app: orders
          ports: {ports}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders-api{Namespace(ns)}
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
                  ports:
                    - name: http
                      containerPort: 8080
                  readinessProbe:
                    tcpSocket:
                      port: http
        ---

        """;

    /// <summary>A ConfigMap with one entry.</summary>
    public static string ConfigMap(string value, string name = "ORDERS_URL") => $"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          {name}: {value}
        ---

        """;

    /// <summary>The application Shop.Web, which image and name place in the Deployment.</summary>
    /// <param name="settings">Its appsettings.json.</param>
    /// <param name="production">Its appsettings.Production.json.</param>
    /// <param name="urls">What its code connects to.</param>
    public static ApplicationFacts Application(string? settings = null, string? production = null, params CodeUrl[] urls) => new()
    {
        AssemblyName = "Web",
        IsWeb = true,
        Image = ContainerImage.Read(new SourceFile("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"Web.dll\"]\n")),
        Settings = [.. new[] { ("appsettings.json", settings), ("appsettings.Production.json", production) }
            .Where(file => file.Item2 is not null)
            .Select(file => SettingsFile.Read(new SourceFile(file.Item1, file.Item2!)))],
        Code = new ApplicationCode { Urls = new CodeUrls { All = [.. urls] } },
    };

    /// <summary>A constant in the code of the application.</summary>
    public static CodeUrl Url(string text, string? defaultOf = null, bool isVariable = false, string client = "BaseAddress")
    {
        var file = new SourceFile("Program.cs", $"var url = \"{text}\";");
        return new CodeUrl(text, new SourceSpan(file, 10, text.Length + 2), client, defaultOf, isVariable);
    }

    private static string Namespace(string ns) => ns.Length == 0 ? "" : $"\n  namespace: {ns}";
}
