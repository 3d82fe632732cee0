using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Rules.Application;

/// <summary>The application Shop.Orders, and manifests of the workload that runs it.</summary>
internal static class Orders
{
    /// <summary>The web application with a Dockerfile of two lines, and what else a test gives it.</summary>
    public static ApplicationFacts Application(
        string image = "mcr.microsoft.com/dotnet/aspnet:8.0",
        string environment = "",
        string? settings = null,
        CodeListening? code = null) => new()
        {
            AssemblyName = "Shop.Orders",
            IsWeb = true,
            Image = ContainerImage.Read(new SourceFile("Dockerfile", $"FROM {image}\n{environment}\nENTRYPOINT [\"dotnet\", \"Shop.Orders.dll\"]\n")),
            Settings = settings is null ? [] : [SettingsFile.Read(new SourceFile("appsettings.json", settings))],
            Listening = code ?? CodeListening.Silent,
        };

    /// <summary>The same where it listens on 8080 by HTTPS, with a certificate that its code brings.</summary>
    public static ApplicationFacts OverTls { get; } =
        Application(environment: "ENV ASPNETCORE_URLS=https://+:8080", code: new CodeListening { MayHaveCertificate = true });

    /// <summary>The Deployment that runs it.</summary>
    public static string Deployment(string containerPort = "8080", string probePort = "http", string env = "", string annotations = "", string more = "") =>
        $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
              annotations: {annotations}
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
                  ports:
                    - name: http
                      containerPort: {containerPort}
                  env: {env}
                  readinessProbe:
                    tcpSocket:
                      port: {probePort}{more}
        ---

        """;

    /// <summary>Its Service.</summary>
    public static string Service(string port) => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - {port}
        """;
}
