using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

/// <summary>A workload and its Service, for what refers to them.</summary>
internal static class Shop
{
    public static readonly string Orders = OrdersShop.Together(
        OrdersShop.Deployment.Replace("- name: http", "- name: web", StringComparison.Ordinal), OrdersShop.ServiceOf("orders", targetPort: "8080"), "");

    public static string Ingress(string service, string port, string path = "/orders") => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
        spec:
          rules:
            - host: shop.example.com
              http:
                paths:
                  - path: {path}
                    pathType: Prefix
                    backend:
                      service:
                        name: {service}
                        port:
                          {port}
        """;

    public static string Autoscaler(string name, string kind = "Deployment") => $"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: orders
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: {kind}
            name: {name}
          maxReplicas: 5
        """;
}
