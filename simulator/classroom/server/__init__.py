"""The one port of a class: pages and WebSocket, by aiohttp, which nothing else in the program knows."""
